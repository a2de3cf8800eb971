/** Base form, then its irregular forms. */
const VERBS = `be am is are was were been being|have has had having|do does did done doing|go goes went gone going|say said|get got gotten getting|make made making|know knew known|think thought
take took taken taking|see saw seen|come came coming|give gave given giving|find found|tell told|become became becoming|show shown|leave left leaving|feel felt|put putting|bring brought|begin began begun beginning
keep kept|hold held|write wrote written writing|stand stood|hear heard|let letting|mean meant|set setting|meet met|run ran running|pay paid|sit sat sitting|speak spoke spoken|lie lay lain lying|lead led
read reading|grow grew grown|lose lost losing|fall fell fallen|send sent|build built|understand understood|draw drew drawn|break broke broken|spend spent|cut cutting|rise rose risen rising|drive drove driven driving
buy bought|wear wore worn|choose chose chosen choosing|seek sought|throw threw thrown|catch caught|deal dealt|win won winning|forget forgot forgotten forgetting|sell sold|fight fought|teach taught|eat ate eaten
sing sang sung|strike struck|hang hung|shake shook shaken shaking|ride rode ridden riding|feed fed|shoot shot|hit hitting|beat beaten|split splitting|quit quitting|hide hid hidden hiding|freeze froze frozen freezing
wake woke woken waking|bind bound|dig dug digging|shut shutting|swing swung|stick stuck|steal stole stolen|fly flew flown flies flying|blow blew blown|undo undid undone|redo redid redone|rewrite rewrote rewritten rewriting
rebuild rebuilt|override overrode overridden|overcome overcame|withdraw withdrew|rerun reran|spread spreading|shrink shrank shrunk|sink sank sunk|sleep slept|swear swore sworn|tear tore torn|bear bore borne
bet betting|bite bit bitten biting|bleed bled|breed bred|burn burnt|creep crept|dream dreamt|drink drank drunk|learn learnt|light lit|lend lent|shed shedding|slide slid sliding|spin spun spinning|weigh weighed
die dies died dying|tie ties tied tying|offset offsetting|reset resetting|input inputting|output|oversee oversaw overseen|mislead misled|prove proven proving|fit fitted fitting|skew skewed|bias biased biases biasing biassed
focus focused focused focusing focusses focuses|need needed needing needs|embed embedded embedding embeds embeddings|feed feeds feeding|speed sped speeding|exceed exceeded exceeding|process processes processed processing|access accesses accessed accessing
pass passes passed passing|miss misses missed missing|guess guesses guessed guessing|address addresses addressed addressing|press pressed pressing|stress stressed|class classes|loss losses|use uses used using|tie-break`
const NOUNS = `person people|child children|index indices indexes indexed indexing|matrix matrices|vertex vertices|criterion criteria|analysis analyses|hypothesis hypotheses|axis axes|basis bases|leaf leaves|half halves|life lives|shelf shelves
man men|woman women|datum|appendix appendices|medium|phenomenon phenomena|status statuses|virus viruses|bus buses|lens lenses|crisis crises|series|query queries|corpus corpora|optimum optima|minimum minima|maximum maxima|mouse mice|foot feet|cache caches cached caching`
/** Forms that two words share: "'d" is had or would. */
const SHARED = `had 'd|would 'd`

export const IRREGULAR: ReadonlyMap<string, string[]> = read(VERBS, NOUNS, SHARED)

function read(...tables: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const row of tables.join('|').split(/[|\n]/)) {
    const [base, ...forms] = row.trim().split(/\s+/)
    for (const form of forms) if (base !== undefined) found.set(form, [...(found.get(form) ?? []), base])
  }
  return found
}

/** Past forms that do not end in -ed. */
export const PAST = new Set(('went said got made knew thought took saw came gave found told became left felt put brought began kept held wrote stood heard let meant set met ran paid sat spoke led read grew lost fell sent built understood drew broke spent cut rose drove '
  + 'bought chose sought threw caught dealt won forgot sold fought taught hit beat split quit hid froze woke dug shut swung stuck flew blew undid redid rewrote rebuilt overrode overcame withdrew reran spread shrank slept tore bet spun lent offset reset oversaw misled learnt did had rode ate bound').split(' '))
