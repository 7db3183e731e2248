/**
 * Frames while something is dragged in a drawing of 1,000 nodes and 1,000 lines, beside the same drag in bare DOM in the same run. The
 * bound is one frame of 60 Hz at the 95th percentile; on a machine on which even the floor misses it, the floor is the bound.
 */
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

import { projectPath } from '../lib/project.mjs'
import { createStaticServer } from '../lib/static-server.mjs'

const BOUND_MS = 16.8
const DRAG_MS = 2500
const ROUNDS = 3

interface Frames {
  readonly p50: number
  readonly p95: number
}

const out = projectPath('.cache/bench-canvas')
await build({
  configFile: false,
  root: projectPath('scripts/bench/canvas'),
  base: './',
  publicDir: false,
  logLevel: 'error',
  plugins: [react()],
  build: { target: 'es2023', outDir: out, emptyOutDir: true, chunkSizeWarningLimit: 4000 },
})
const server = createStaticServer(out)
await new Promise<void>((resolve) => server.listen(0, resolve))
const address = `http://localhost:${(server.address() as AddressInfo).port}/`
const executablePath = process.env['CORDON_BROWSER']
const browser = await chromium.launch({
  ...(executablePath !== undefined && { executablePath }),
  chromiumSandbox: process.getuid?.() !== 0,
})

let isHeld = true
try {
  console.log('1,000 nodes, 1,000 lines; milliseconds a frame, p50/p95, best of three rounds')
  for (const [what, key] of [
    ['drag one card', 'card'],
    ['drag a virtual network with 50 children', 'network'],
  ] as const) {
    const floor = await best(browser, `${address}#floor`, key)
    const canvas = await best(browser, address, key)
    const bound = Math.max(BOUND_MS, floor.p95)
    isHeld &&= canvas.p95 <= bound + 0.05
    console.log(
      `${what.padEnd(42)} floor ${show(floor)}   canvas ${show(canvas)}   ${canvas.p95 <= bound + 0.05 ? 'held' : 'NOT HELD'} (bound ${bound.toFixed(1)})`,
    )
  }
} finally {
  await browser.close()
  server.close()
}
if (!isHeld) process.exitCode = 1

/** Other work on the machine only ever makes frames longer: the best round tells what the code needs. */
async function best(browser: Browser, url: string, key: 'card' | 'network'): Promise<Frames> {
  const rounds: Frames[] = []
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 } })
  await page.goto(url)
  await page.waitForFunction(() => document.querySelectorAll('.react-flow__node').length >= 900)
  await settled(page)
  for (let round = 0; round < ROUNDS; round++) rounds.push(await drag(page, key))
  const analyses = await page.evaluate(() => window.bench.analyses)
  if (analyses > 1) throw new Error(`dragging asked for ${analyses - 1} analyses`)
  await page.close()
  return rounds.reduce((a, b) => (b.p95 < a.p95 ? b : a))
}

/** Waits until the page draws at full rate again after loading; on a busy machine not for ever. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let calm = 0, last = performance.now(); calm < 30;) {
      const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
      calm = now - last < 25 ? calm + 1 : 0
      last = now
    }
  })
}

/** Drags in circles around the middle, as fast as moves are taken, and puts the thing back. */
async function drag(page: Page, key: 'card' | 'network'): Promise<Frames> {
  const place = await page.evaluate((key) => {
    const rect =
      document.querySelector(`.react-flow__node[data-id="${window.bench[key]}"]`)?.getBoundingClientRect() ??
      new DOMRect()
    return { x: rect.left + rect.width / 2, y: rect.top + Math.min(rect.height / 2, 4) }
  }, key)
  await page.mouse.move(place.x, place.y)
  await page.mouse.down()
  for (let move = 0; move < 20; move++) await page.mouse.move(place.x + move, place.y + move / 2)
  await page.evaluate(() => void (window.bench.frames = []))
  for (const end = Date.now() + DRAG_MS; Date.now() < end;) {
    const angle = ((end - Date.now()) / DRAG_MS) * 6 * Math.PI
    await page.mouse.move(place.x + 20 + Math.sin(angle) * 60, place.y + 10 + (1 - Math.cos(angle)) * 40)
  }
  const frames = await page.evaluate(() => {
    const { frames } = window.bench
    window.bench.frames = null
    return frames ?? []
  })
  await page.mouse.move(place.x, place.y)
  await page.mouse.up()
  await settled(page)
  const sorted = frames.sort((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { p50: at(0.5), p95: at(0.95) }
}

function show({ p50, p95 }: Frames): string {
  return `${p50.toFixed(1)}/${p95.toFixed(1)}`
}
