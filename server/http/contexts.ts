import { raw, Router, type ErrorRequestHandler, type Response } from 'express'
import { claimsIn } from '../contexts/claims.ts'
import { DOCUMENT_TYPES, MOST_BYTES, type DocumentReader } from '../contexts/document.ts'
import { requirementsIn } from '../contexts/requirements.ts'
import type { Problem, ReadContext } from '../protocol/catalog.ts'

/** `POST /api/contexts`: the text of a résumé or job description. Nothing is stored; the text comes back with `POST /api/interviews`. */
export function contexts(documents: DocumentReader): Router {
  const router = Router()
  router.post('/', raw({ type: Object.keys(DOCUMENT_TYPES), limit: MOST_BYTES, inflate: false }), async (request, response) => {
    const type = request.is(Object.keys(DOCUMENT_TYPES))
    if (type === false) return refuse(response, 415, 'Choose a PDF, a DOCX document or a plain text file, or paste the text.')
    const bytes: unknown = request.body
    if (!Buffer.isBuffer(bytes) || bytes.length === 0) return refuse(response, 400, 'The file is empty.')
    const read = await documents.read(DOCUMENT_TYPES[type as keyof typeof DOCUMENT_TYPES], bytes)
    if ('problem' in read) return refuse(response, 422, read.problem)
    const written = claimsIn(read.text)
    const asked = requirementsIn(read.text)
    response.json({ ...read, claims: written.claims.length, requirements: asked.requirements.length, setAside: written.setAside } satisfies ReadContext)
  })
  router.use(tooLarge)
  return router
}

const refuse = (response: Response, status: number, message: string): void => { response.status(status).json({ code: 'invalid', message } satisfies Problem) }

const tooLarge: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : null
  if (status === 413) return refuse(response, 413, 'The file is larger than 5 MB. Save it without pictures, or paste the text.')
  if (status === 415) return refuse(response, 415, 'Send the file as it is, without Content-Encoding.')
  next(error)
}
