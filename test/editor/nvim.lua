-- Run by nvim.mjs: opens a file, waits for the server's diagnostics, applies the first fix and writes the file.
-- Prints one JSON document: the file's diagnostics before and after, those of the workspace's other files, and the text.
local server, workspace, file = os.getenv('REGIONLINT_SERVER'), os.getenv('REGIONLINT_WORKSPACE'), os.getenv('REGIONLINT_FILE')

local elsewhere = {}
local published = 0
local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
local function heard(err, result, context, config)
  local path = vim.uri_to_fname(result.uri):sub(#workspace + 2)
  elsewhere[path] = #result.diagnostics > 0 and #result.diagnostics or nil
  if path == file then published = published + 1 end
  return publish(err, result, context, config)
end

vim.cmd('edit ' .. vim.fn.fnameescape(workspace .. '/' .. file))
local id = vim.lsp.start_client({
  cmd = { os.getenv('REGIONLINT_NODE'), server, '--stdio' },
  root_dir = workspace,
  handlers = { ['textDocument/publishDiagnostics'] = heard },
})
vim.lsp.buf_attach_client(0, id)

local function messages()
  return vim.tbl_map(function(diagnostic)
    return { code = diagnostic.code, line = diagnostic.lnum + 1, text = vim.api.nvim_buf_get_text(0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})[1] }
  end, vim.diagnostic.get(0))
end

local function fail(message)
  io.stderr:write(message .. '\n')
  vim.cmd('cquit 1')
end

local result = {}
if not vim.wait(60000, function() return #vim.diagnostic.get(0) > 0 end) then fail('no diagnostic came') end
result.before = messages()

local first = vim.diagnostic.get(0)[1]
local position = { line = first.lnum, character = first.col }
local params = { textDocument = vim.lsp.util.make_text_document_params(), range = { start = position, ['end'] = position }, context = { diagnostics = {} } }
local answers = vim.lsp.buf_request_sync(0, 'textDocument/codeAction', params, 20000) or {}
local actions = (answers[id] or {}).result or {}
result.titles = vim.tbl_map(function(action) return action.title end, actions)
local action = actions[1]
if action and not action.edit then
  action = ((vim.lsp.buf_request_sync(0, 'codeAction/resolve', action, 20000) or {})[id] or {}).result
end
if not action or not action.edit then fail('no fix was offered') end

local seen = published
vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
if not vim.wait(60000, function() return published > seen and #vim.diagnostic.get(0) == 0 end) then fail('the diagnostic stayed') end
result.after = messages()
vim.cmd('write')
result.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
result.elsewhere = vim.tbl_keys(elsewhere)
table.sort(result.elsewhere)
io.stdout:write(vim.json and vim.json.encode(result) or vim.fn.json_encode(result))

vim.lsp.stop_client(id)
vim.wait(5000, function() return vim.lsp.get_client_by_id(id) == nil end)
vim.cmd('quitall!')
