import type { RoundId } from '../../content/schema/common.ts'
import { contentWords, normalise } from './normalise.ts'

/** Beginnings of words that belong to the work an interview for this role is about: engineering, data, models, products, teams. */
const STEMS = ('abtest accura actor adopt agree alarm alert algor alloc ambig analy annot api append approx arch array assum async atten auc aver aws backend back-fill balanc ban bandit base batch baye benchm bias bigger binar board boost bottle branch bucket bug build built bulk burst busin cache calib call capac case catch categ caus channel chart check chunk churn class clean click client cloud clust code codeb cohort cold column commit compar compet compl compon compres comput concurr confid config conflict conn consist constr consum contain content contro conver cost count coverage creator criter cross crypto csv curve custom cycl dashb data date debug decid decis deep default defin delay delet deliv demo depend deploy deriv design detect develop devi dict diff dimens direct disagr discov disk dist doc domain downs drift driver dropout drop dupl edge embed engine engag ensem entrop epoch error estim eval event evict exam exper explor expon export fail fair fallb false fast feature feed fetch field filter fix flag flat flip float fold follow forest forward frame fraud frequ front func fusion gate gener global goal gpu grad graph greedy grow guard guess handl hash head heap held heurist hidden histor hold hook host hour hyper hypo idea image imbal impact implem impress improv incid increm index infer infra inges inner input insert insight instab int integ inter invar invent issue item iter java job join json k8s kafka kern key kpi kube label lag laten latt launch layer lead leak leaf learn least legal level librar life linear link list live load local log logic logit loop loss machine maint manag map margin mask match matrix max mean measur median memor merge meta metric micro migrat min mine mistak mlp model module mode monit most multi mutat name ndcg nest network neur new node nois norm notif null number object off offline online onboard open operat optim oracle order outage outcome outlier output over owner page pair panel param parent part partit pass path pattern peak penal per perform person pipel pixel plan platform point policy pool popul position post pr pre precis predic prefer pressure prevent prior priv prob process prod prof proj promo proof proto proxy prun public pull push python query queue quick random rank rate ratio raw reach real reason rebalance recall recom record recurs redis reduc refactor regress regular reinf relat releas relev rememb replay replic report repr request requir rerank resampl research resolv respons result retain retent retrain retriev requirem agile sprint odds inflat slope gradi steep downhill direc confid boots average harmonic bound amort compan director editor lawsuit contract frontend courier pilot depot probab proact cautious argue annoy skip uninstall shelf follower boost ticket shadow rollout  retry return review reward right risk robust roc role roll root rout row rule run safe sampl sav scal schedul schema scienti score script search season second segment select self sensor separ sequ serv session set shard share ship show shuffl side sign simil simpl simul size skew skill slack slice slid slot slow smooth snap softw solut solv sort spam spark spec speed spike split sprint sql stabl stack staff stage stakeh stale standard start state stats step store stor story strat stream streamer string structur subset success sum supervis support surviv swap switch sync system table tag target task teach team tech temporal tensor term test text theory thresh throttl throughput ticket tight time timeo timest token tool tower trac track trade traff train trans trap traver tree trend trigger true truncat trust tun turn type typo unders uniform unit updat upgrad upper use user util valid value variab varia vector vendor verif version video view viral visit visual vote warm watch week weight window word work worker write wrong zero zigzag left right half small big large plus minus double single first last middle top bottom node prev next empty recruit resume career phd degree internship company startup bank community game gamer gaming twitch chat emote moderat raid clip speedrun').split(' ')
const STEM_SET = new Set(STEMS)
const MORE = new Set(['dfs', 'bfs', 'l1', 'l2', 'f1', 'ml', 'ai', 'rl', 'cf', 'ctr', 'pm', 'qa', 'ui', 'dag', 'lru', 'bst', 'smote', 'ucb', 'o', 'n', 'k', 'log'])

/** Share (0 to 1) of a text's content words that belong to the work, to the question or to what the interviewer said. */
export function domainShare(text: string, context: { interviewer: string; question: string }): number {
  const words = contentWords(text)
  if (words.length === 0) return 0
  const near = new Set(contentWords(`${context.interviewer} ${context.question}`))
  return words.filter((word) => near.has(word) || belongs(word)).length / words.length
}

function belongs(word: string): boolean {
  if (MORE.has(word)) return true
  for (let length = Math.min(word.length, 8); length >= 3; length -= 1) if (STEM_SET.has(word.slice(0, length)) && (length >= 4 || word.length <= length + 3)) return true
  return false
}

const PAY = /\bhow much (?:does|do|is|would|will) [^.?!]{0,30}\bpay\b|\b(?:salary|compensation package|stock options|bonus|rsus?|benefits|vacation|holidays)\b/
const PERSONAL = /\b(?:do|did|are|have|can|would|what|where|which|how|who)\b[^.?!]{0,30}\b(?:you|your)\b[^.?!]{0,40}\b(?:live|lunch|weekend|weather|favou?rite|tired|hobby|hobbies|kids|married|come from|eat|drink|sleep|human|robot|real person|birthday|single|day going|day been|coffee|hungry|bored|arsenal|football)\b/
const APP = /\b(?:this|the|your) (?:little |small |whole )?(?:app|website|site|page|timer|button|font|colou?rs?|logo|screen|layout|interface|dark mode|microphone icon)\b[^.?!]{0,60}\b(?:ugly|nice|pretty|cool|slow|weird|designed|made|built this|broken|love|like|hate|annoying|corner|bigger|smaller)\b/

/** Personal questions, talk about the app, and pay in a technical round. */
export function isPersonal(plain: string, context: { interviewer: string; question: string; round: RoundId }): boolean {
  if (context.round !== 'recruiter-screen' && PAY.test(plain) && contentWords(plain).length < 15) return true
  return PERSONAL.test(plain) || APP.test(plain)
}

const RELATION = /\b(?:because|so that|instead of|rather than|therefore|otherwise|unless|since then|in order to|which means)\b/

/** Enough words, and hardly one of them of the work, the question or what the interviewer said; no reasoning either. */
export const isElsewhere = (plain: string, context: { interviewer: string; question: string }): boolean =>
  contentWords(plain).length >= 3 && contentWords(plain).length <= 40 && !RELATION.test(plain) && !/\d/.test(plain) && domainShare(normalise(plain), context) < 0.2
