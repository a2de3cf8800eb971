import type { View } from '../session/view.ts'

/** The page's title says where one is. */
export const titleOf = ({ started }: View): string => (started === null ? 'Bar Raiser' : `${started.roundTitle}, Bar Raiser`)
