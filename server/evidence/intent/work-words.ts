/** Beginnings of words that belong to the work an interview for this role is about: engineering, data, models, products, teams. */
const STEMS = new Set(`
abtest accura actor adopt agile agree alarm alert algor alloc ambig amort analy annot annoy api append approx arch argue array assum async atten auc
aver average aws back-fill backend balanc ban bandit bank base batch baye benchm bias bigger binar board boost boots bottle bound branch bucket bug
build built bulk burst busin cache calib capac career case categ caus cautious channel chart chat check chunk churn class clean click client clip
cloud clust code codeb cohort cold column commit community compan company compar compet compl compon compres comput concurr confid config conflict
conn consist constr consum contain content contract contro conver cost count courier coverage creator criter cross crypto csv curve custom cycl dashb
data date debug decid decis deep default defin degree delay delet deliv demo depend deploy depot deriv design detect develop devi dict diff dimens
direc direct director disagr discov disk dist doc domain downhill downs drift driver drop dropout dupl edge editor embed emote empty engag engine
ensem entrop epoch error estim eval event evict exam exper explor expon export fail fair fallb false fast feature feed fetch field filter fix flag
flat flip float fold follow follower forest forward frame fraud frequ front frontend func fusion game gamer gaming gate gener global goal gpu grad
gradi graph greedy grow guard guess handl harmonic hash head heap held heurist hidden histor hold hook host hyper hypo idea image imbal impact implem
impress improv incid increm index infer inflat infra inges inner input insert insight instab int integ inter internship invar invent issue item iter
java job join json k8s kafka kern key kpi kube label lag large laten latt launch lawsuit layer lead leaf leak learn least legal level librar life
linear link list live load local log logic logit loop loss machine maint manag map margin mask match matrix max mean measur median memor merge meta
metric micro migrat min mine minus mistak mlp mode model moderat module monit multi mutat name ndcg nest network neur next node nois norm notif null
number object odds offline onboard online open operat optim oracle order outage outcome outlier output owner page pair panel param parent part partit
pass path pattern peak penal per perform phd pilot pipel pixel plan platform plus point policy pool popul position post precis predic prefer pressure
prev prevent prior priv proact prob probab process prod prof proj promo proof proto proxy prun public pull push python query queue quick raid random
rank rate ratio raw reach reason rebalance recall recom record recruit recurs redis reduc refactor regress regular reinf relat releas relev rememb
replay replic report repr request requir requirem rerank resampl research resolv respons result resume retain retent retrain retriev retry return
review reward risk robust roc role roll rollout root rout row rule run safe sampl sav scal schedul schema scienti score script search season second
segment select self sensor separ sequ serv session set shadow shard share shelf ship show shuffl side sign simil simpl simul size skew skill skip
slack slice slid slope slot slow smooth snap softw solut solv sort spam spark spec speed speedrun spike split sprint sql stabl stack staff stage
stakeh stale standard start startup state stats steep step stor store story strat stream streamer string structur subset success sum supervis support
surviv swap switch sync system table tag target task teach team tech temporal tensor term test text theory thresh throttl throughput ticket tight
timeo timest token tool tower trac track trade traff train trans trap traver tree trend trigger true truncat trust tun turn twitch type typo unders
uniform uninstall unit updat upgrad upper use user util valid value varia variab vector vendor verif version video view viral visit visual vote warm
weight window word work worker write wrong zero zigzag`.trim().split(/\s+/))

/** Short words and abbreviations that are whole. */
const WHOLE = new Set('dfs bfs l1 l2 f1 ml ai rl cf ctr pm qa ui dag lru bst smote ucb o n k log'.split(' '))
const LONGEST_STEM = 8

/** Whether a word belongs to the work; short stems allow a short ending only. */
export function isWorkWord(word: string): boolean {
  if (WHOLE.has(word)) return true
  for (let length = Math.min(word.length, LONGEST_STEM); length >= 3; length -= 1) {
    if (STEMS.has(word.slice(0, length)) && (length >= 4 || word.length <= length + 3)) return true
  }
  return false
}
