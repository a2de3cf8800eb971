/** Words of the trade that look like names. The pack's own vocabulary is added to them (`packWords`), so this holds what packs need not mention. */
export const TECHNICAL: ReadonlySet<string> = new Set(`
kafka redis spark python bert cassandra flink airflow hadoop hive presto trino snowflake databricks tensorflow pytorch keras jax xgboost lightgbm catboost sklearn scikit
docker kubernetes postgres postgresql mysql mongo mongodb sqlite dynamodb kinesis sagemaker lambda redshift athena personalize cloudfront memcached rabbitmq pulsar zookeeper nginx envoy
aws gcp azure java javascript typescript scala kotlin swift rust ruby go perl julia haskell elixir clojure erlang matlab node react flask django fastapi rails linux unix ubuntu bash git github gitlab
pandas numpy scipy polars dask ray luigi dagster celery spacy nltk gensim faiss annoy milvus pinecone weaviate elastic elasticsearch opensearch lucene solr neo4j
mlflow kubeflow feast triton tecton wandb optuna vertex bigquery dataflow beam looker tableau grafana prometheus datadog sentry kibana jenkins terraform ansible helm argo jira confluence slack excel notion figma zoom
adam adamw adagrad rmsprop nesterov gini bayes bayesian gauss gaussian poisson bernoulli beta gamma dirichlet laplace markov monte carlo thompson gumbel kalman huber lasso ridge platt brier wilson bonferroni student fisher newton hessian jacobian hilbert fourier
dijkstra kruskal prim bellman ford tarjan kahn floyd warshall euler hamilton johnson jaccard levenshtein hamming cohen pearson spearman kendall shapley lipschitz nash pareto zipf occam goodhart simpson hawthorne bloom huffman trie deque
transformer word2vec glove elmo roberta gpt llama gemini claude mistral whisper resnet movielens imagenet coco mnist criteo kaggle huggingface
api sql nosql rest grpc http json yaml csv parquet avro protobuf auc roc ndcg mrr map ctr cvr rmse mae mse sgd pca svd svm knn gbdt cnn rnn lstm gru gan vae nlp cv ml ai dl rl llm rag etl elt dag sla slo qps rps cpu gpu tpu ram ssd cdn gdpr okr kpi mvp poc prd rfc adr qa ux ui pm tl em sre bfs dfs lru ucb ips dr iid eda
scrum kanban agile english french german spanish chinese hindi
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december christmas easter thanksgiving halloween diwali
q1 q2 q3 q4 v1 v2`.trim().split(/\s+/))

/** Technical words that are also first names: a person where somebody is plainly meant ("my colleague Adam"), and nowhere else. */
export const ALSO_PEOPLE: ReadonlySet<string> = new Set('adam cassandra julia ruby ray luigi claude ada april june may august glove jax'.split(' '))

/** Employers that need no cue, where no product of theirs follows ("Google", but not "Google Cloud"). */
export const EMPLOYERS: ReadonlySet<string> = new Set(`
google amazon microsoft apple meta facebook instagram whatsapp netflix spotify uber lyft airbnb stripe shopify salesforce oracle ibm intel nvidia amd qualcomm cisco adobe linkedin twitter tiktok bytedance snap snapchat pinterest reddit discord dropbox
youtube tencent alibaba baidu jd meituan samsung sony huawei xiaomi sap siemens bosch bmw zalando klarna booking expedia ebay paypal etsy walmart target doordash instacart deliveroo flipkart infosys wipro tcs accenture deloitte mckinsey kpmg pwc
tesla spacex palantir openai anthropic deepmind cohere bloomberg jpmorgan goldman citadel hsbc revolut wise monzo roblox riot ubisoft unity zynga atlassian`.trim().split(/\s+/))
export const PRODUCT_WORDS: ReadonlySet<string> = new Set('cloud scholar analytics docs sheets drive maps translate web s3 ec2 emr cli silicon store office teams ads search home echo alexa shorts platform api sdk tensorrt watson'.split(' '))

export const SCHOOLS: ReadonlySet<string> = new Set('stanford harvard mit caltech princeton yale columbia cornell berkeley ucla ucsd cmu gatech oxford cambridge eth epfl tum kth iit bits tsinghua peking nus ntu kaist waterloo mcgill utoronto imperial ucl'.split(' '))

/** Capital letters at the start of a sentence that name nobody. */
export const NOBODY: ReadonlySet<string> = new Set(`
people somebody someone everybody everyone nobody anyone management leadership product engineering marketing legal sales finance support design research operations security users viewers streamers creators customers clients engineers scientists analysts managers
stakeholders others most some many both neither none all each another then later next first second third finally eventually meanwhile after before when while once since because although though however therefore so and but or if as in on at by for from with without to of
yes no okay ok sure well right thanks thank sorry hello hi also still even only just maybe perhaps actually basically honestly initially originally instead otherwise again now today yesterday tomorrow
data model models team teams company manager boss lead colleague colleagues teammate teammates pm tl em ceo cto vp i we you he she it they this that these those there here what who where why how which the a an my our your his her their its
mark will may grace rose hope faith chance art bill grant rich frank drew chase sky summer dawn joy iris jade pearl amber crystal sandy rusty dusty harmony melody destiny trinity angel
data-driven recommendation ranking retrieval search chat moderation cold start home channel channels stream streaming training serving latency offline online batch two one three four five`.trim().split(/\s+/))
