import { describe, expect, test } from 'vitest'
import { carried, commandIdFor, fieldId, formKey, stoppedForm } from '#app/forms/answer.ts'
import { codeIn, codeProblem, placeOf } from '#app/forms/code.ts'
import { fieldsOf, readForm } from '#app/forms/fields.ts'
import { CommandIdSchema } from '#domain/commands.ts'

const post = (body: BodyInit, type = 'application/x-www-form-urlencoded') =>
  new Request('http://x/', { method: 'POST', body, headers: { 'content-type': type } })

describe('reading a form', () => {
  test('gives what was typed', async () => {
    const fields = fieldsOf(await readForm(post('name=Maureen+Tagg&lines=a%0D%0A%0D%0A+b+&tick=yes&empty=++')))
    expect(fields.text('name')).toBe('Maureen Tagg')
    expect(fields.lines('lines')).toEqual(['a', 'b'])
    expect([fields.flag('tick'), fields.flag('other')]).toEqual([true, false])
    expect(fields.optional('empty')).toBeUndefined()
  })

  test('refuses more than any form of ours holds, without keeping it', async () => {
    const sent = readForm(post(`text=${'a'.repeat(300_000)}`))
    await expect(sent).rejects.toMatchObject({ status: 413 })
  })

  test('refuses files and anything else that is no plain form', async () => {
    await expect(readForm(post('{}', 'application/json'))).rejects.toMatchObject({ status: 400 })
  })
})

describe('a code from a card', () => {
  const code = '0123456789abcdefghjkmnpqrs'
  test.each([
    ['as it is', code],
    ['in groups of four, in capitals', '0123 4567 89AB CDEF GHJK MNPQ RS'.replace(/[A-Z]/g, (letter) => letter)],
    ['the whole link', `https://plans.example.org/j/${code}`],
    ['a link with a tail', ` http://localhost:3000/j/${code}?from=mail `],
  ])('%s', (_case, typed) => {
    expect(codeIn(typed).toLowerCase()).toBe(code)
    expect(codeProblem(codeIn(typed))).toBeNull()
  })

  test.each([
    ['K7M4PQ', '/room/K7M4PQ'],
    ['k7m 4pq', '/room/K7M4PQ'],
    ['https://plans.example.org/room/K7M4PQ', '/room/K7M4PQ'],
    [code, `/j/${code}`],
  ])('typed as %s leads to %s', (typed, place) => {
    expect(codeProblem(codeIn(typed))).toBeNull()
    expect(placeOf(codeIn(typed))).toBe(place)
  })

  test.each([
    ['nothing', '', /type or paste/],
    ['too short', 'abc', /6 letters and numbers, or 26 on a personal card. This one has 3/],
    ['a short one with a figure that looks like a letter', 'K7M4P0', /no 0, O/],
    ['something else', 'javascript:alert(1)', /letters and numbers only/],
  ])('%s is told', (_case, typed, words) => {
    expect(codeProblem(codeIn(typed))).toMatch(words)
  })
})

describe('forms on one page', () => {
  const page = 'a'.repeat(26)
  test.each([
    'member.invite',
    'explain.answer x_0123456789abcdefghjkmnpqrs',
    'attendance.join s_0123456789abcdefghjkmnpqrs m_0123456789abcdefghjkmnpqrs',
  ])('the command id of “%s” is one that the server takes', (form) => {
    expect(CommandIdSchema.safeParse(commandIdFor(page, form)).success).toBe(true)
    expect(CommandIdSchema.safeParse(`${commandIdFor(page, form)}`).success).toBe(true)
  })
  test('two forms never share one', () => {
    const people = ['m_0123456789abcdefghjkmnpqrs', 'm_0123456789abcdefghjkmnpqrt']
    const ids = people.map((person) => commandIdFor(page, formKey('role.sign', person)))
    expect(new Set(ids).size).toBe(2)
  })
  test('ids of fields are words that a link can name', () => {
    expect(fieldId('role.describe m_1', 'role.time')).toBe('role-describe-m-1-role-time')
  })
})

test('what stood in a form that was stopped travels through the form that gives a reason', () => {
  const values = { title: ['Money'], ticks: ['a', 'b'] }
  const sent = new URLSearchParams([...carried('ballot.open section', values), ['reason', 'because']])
  expect(stoppedForm(fieldsOf(sent).values())).toEqual({ form: 'ballot.open section', values })
})
