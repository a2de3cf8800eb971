/** English words that carry form rather than content: for telling content, language and lists. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set((`a an the this that these those i me my mine myself we us our ours you your yours he him his she her hers they them their theirs it its one ones who whom whose which what where when why how
and or but nor so yet if then else than as at by for from in into of off on onto out over to up with about after again against before between during through under until upon while because since though although whether without within across per via
is am are was were be been being do does did done doing have has had having 'd can could will would shall should may might must not no yes
there here very too also only even just still already ever never always often sometimes usually really quite rather more most less least much many few some any all both each every either neither other another such same own now later once
get got go goes going went gone come came make made let say said okay ok well like yeah right kind sort bit lot thing things something anything nothing everything someone everybody know think mean guess maybe perhaps actually basically probably`).split(/\s+/))

/** The closed classes alone: articles, pronouns, prepositions, conjunctions, auxiliaries. */
export const CLOSED_WORDS: ReadonlySet<string> = new Set((`a an the this that these those i me my we us our you your he him his she her they them their it its who which what where when why how
and or but nor so if then than as at by for from in into of off on onto out over to up with about after before between during through under until while because since though although whether without
is am are was were be been being do does did have has had can could will would should may might must not no there here also just only very too more most some any all each every both`).split(/\s+/))
