import express, { type Router } from 'express'
import { findImage } from '#db/images.ts'
import { AppError } from '#domain/app-error.ts'
import type { PlanId } from '#domain/ids.ts'
import { mayWrite } from '#domain/permissions.ts'
import { toHtml } from '#domain/text/html.ts'
import { toMarkdown } from '#domain/text/markdown.ts'
import { readingWordsIn, sectionTitle } from '#domain/text/section-words.ts'
import { isSectionKey } from '#domain/text/sections.ts'
import { wordsOf } from '../http/settings.ts'
import { imageUrl, MAX_IMAGE_BYTES, saveImage } from '../images.ts'
import type { Api } from './api.ts'
import { memberCaller } from './member-caller.ts'

export function sectionRoutes(router: Router, { deps, caller }: Api): void {
  router.get('/plans/:planId/sections/:key', async (request, response, next) => {
    try {
      const { planId } = await memberCaller(deps, await caller(request))
      const { key } = request.params
      if (!isSectionKey(key)) throw new AppError('not-found', (words) => words.errors_no_such_section_see_plan())
      const { doc, digest, seq, empty } = await deps.texts.read(deps.db, planId, key)
      const state = (await deps.states.read(deps.db, planId)).sections.get(key)?.state
      const words = wordsOf(request)
      const options = { imageUrl: (image: string) => imageUrl(planId, image), words: readingWordsIn(words) }
      response.setHeader('ETag', `"${digest}"`)
      const type = request.accepts(['application/json', 'text/html', 'text/markdown'])
      if (type === 'text/html') response.type('html').send(toHtml(doc, options))
      else if (type === 'text/markdown') response.type('text/markdown; charset=utf-8').send(toMarkdown(doc, options))
      else {
        response.json({ section: key, title: sectionTitle(key, words), state, digest, seq, empty, doc: doc.toJSON() })
      }
    } catch (error) {
      next(error)
    }
  })

  router.post(
    '/plans/:planId/images',
    express.raw({ type: ['image/png', 'image/jpeg', 'image/webp', 'image/gif'], limit: MAX_IMAGE_BYTES }),
    async (request, response, next) => {
      try {
        const { planId, memberId } = await memberCaller(deps, await caller(request))
        const member = (await deps.states.read(deps.db, planId)).members.get(memberId)
        if (!member || !mayWrite(member.function))
          throw new AppError('not-allowed', (words) => words.errors_only_writers_add_pictures())
        response.status(201).json(await saveImage(deps, planId, memberId, request.body))
      } catch (error) {
        next(error)
      }
    },
  )

  router.get('/plans/:planId/images/:digest', async (request, response, next) => {
    try {
      await memberCaller(deps, await caller(request))
      const image = await findImage(deps.db, request.params.planId as PlanId, request.params.digest ?? '')
      if (!image) throw new AppError('not-found', (words) => words.errors_no_such_picture())
      // The address names the content, so it never changes.
      response.setHeader('Cache-Control', 'private, max-age=31536000, immutable')
      response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox")
      response.type(image.mime).send(Buffer.from(image.bytes))
    } catch (error) {
      next(error)
    }
  })
}
