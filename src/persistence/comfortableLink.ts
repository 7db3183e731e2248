/** Characters from which messengers and mail programs begin to cut links. */
export const COMFORTABLE_LINK = 2000
