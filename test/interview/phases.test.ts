import { expect, test } from 'vitest'
import { phases } from '#server/interview/phases.ts'
import { MINUTE, plan } from '#test/support/interview.ts'
import { round } from '#test/support/material.ts'

test('[IV12] the phases fill the length, extra time included; the questions share theirs evenly', () => {
  const slices = phases(plan({ minutes: 30, extraTime: 1.5 }), round)
  expect(slices.map((slice) => slice.title)).toEqual(['Intro', 'First story', 'Second story', 'Your questions'])
  expect(slices.at(-1)?.endMs).toBe(45 * MINUTE)
  expect(slices.map((slice) => slice.minutes)).toEqual([5, 18, 18, 5])
})

test('[IV12] an untimed interview has phases without an end', () => {
  expect(phases(plan({ minutes: null }), round).every((slice) => slice.endMs === null && slice.minutes === null)).toBe(true)
})
