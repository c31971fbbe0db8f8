// The lower bound for dynamic pages and for saving: React Router's own server with one empty page and one empty action,
// behind Express with compression. No login, no frame, no texts. The action may run a prepared transaction (see bare-writes).
import { Writable } from 'node:stream'
import { createRequestHandler } from '@react-router/express'
import compression from 'compression'
import express from 'express'
import { createElement } from 'react'
import { renderToPipeableStream } from 'react-dom/server'
import { Meta, Outlet, Scripts, ServerRouter } from 'react-router'
import { answerQuestions } from './answer.mjs'
import { createBareWrites } from './bare-writes.mjs'

const writes = createBareWrites()
const route = {
  hasAction: false,
  hasLoader: true,
  hasClientAction: false,
  hasClientLoader: false,
  hasClientMiddleware: false,
  hasErrorBoundary: false,
}
const split = {
  clientActionModule: undefined,
  clientLoaderModule: undefined,
  clientMiddlewareModule: undefined,
  hydrateFallbackModule: undefined,
}

/** @param {{ children: import('react').ReactNode }} props */
function Layout({ children }) {
  return createElement(
    'html',
    { lang: 'nb' },
    createElement('head', null, createElement('meta', { charSet: 'utf-8' }), createElement(Meta)),
    createElement('body', null, children, createElement(Scripts)),
  )
}

/** @type {import('react-router').ServerBuild} */
const build = {
  entry: { module: { default: render } },
  routes: {
    root: { id: 'root', path: '', module: { Layout, default: () => createElement(Outlet), loader: () => null } },
    empty: { id: 'empty', parentId: 'root', index: true, module: { default: () => createElement('p'), loader: () => null } },
    save: { id: 'save', parentId: 'root', path: 'lagring', module: { default: () => null, action: save } },
  },
  assets: {
    entry: { module: '/assets/entry.js', imports: [] },
    routes: {
      root: { id: 'root', path: '', module: '/assets/root.js', imports: [], css: [], ...route, ...split },
      empty: { id: 'empty', parentId: 'root', index: true, module: '/assets/empty.js', imports: [], css: [], ...route, ...split },
      save: {
        id: 'save',
        parentId: 'root',
        path: 'lagring',
        module: '/assets/save.js',
        imports: [],
        css: [],
        ...route,
        hasAction: true,
        hasLoader: false,
        ...split,
      },
    },
    url: '/assets/manifest.js',
    version: 'bench',
  },
  basename: '/',
  publicPath: '/',
  assetsBuildDirectory: 'build/client',
  future: {
    v8_middleware: true,
    v8_passThroughRequests: true,
    v8_trailingSlashAwareDataRequests: true,
  },
  ssr: true,
  isSpaMode: false,
  prerender: [],
  routeDiscovery: { mode: 'lazy', manifestPath: '/__manifest' },
}

/** The bytes must be taken off the wire; nobody looks at them. @param {{ request: Request }} args */
async function save({ request }) {
  await request.arrayBuffer()
  writes.runNext()
  return Response.json(null)
}

/** As our own entry does it: the whole page, then the bytes. @type {import('react-router').ServerBuild['entry']['module']['default']} */
function render(request, status, headers, context) {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(createElement(ServerRouter, { context, url: request.url }), {
      onAllReady() {
        /** @type {Buffer[]} */
        const chunks = []
        const whole = new Writable({
          write(chunk, _encoding, done) {
            chunks.push(Buffer.from(chunk))
            done()
          },
          final(done) {
            headers.set('Content-Type', 'text/html; charset=utf-8')
            resolve(new Response(Buffer.concat(chunks), { status, headers }))
            done()
          },
        })
        pipe(whole)
      },
      onShellError: reject,
    })
  })
}

const app = express()
app.disable('x-powered-by')
app.set('trust proxy', 'loopback')
app.use(compression())
app.use(createRequestHandler({ build, mode: 'production' }))
const server = app.listen(0, '127.0.0.1', () => {
  const address = /** @type {import('node:net').AddressInfo} */ (server.address())
  process.send?.({ ready: `http://127.0.0.1:${address.port}` })
})
answerQuestions({ prepare: writes.prepare })
