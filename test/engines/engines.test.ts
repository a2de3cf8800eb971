import { builtInEngine } from '#server/engines/builtin/built-in-engine.ts'
import { createModelEngine } from '#server/engines/model/model-engine.ts'
import { engineContract } from '#test/contracts/engine.contract.ts'
import { scriptedModel } from '#test/support/scripted-model.ts'

engineContract('the built-in engine', () => builtInEngine)
engineContract('the model engine', (lines) => createModelEngine({ models: [scriptedModel(...lines)], delimiter: () => 'delimiter', fallback: builtInEngine }))
