;(globalThis as { Prism?: object }).Prism = { manual: true, disableWorkerMessageHandler: true }
