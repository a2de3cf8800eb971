// Included after the candidate's file: reads the tests, runs each in a child process and reports what was seen. Judging is not done here.
#include <algorithm>
#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <functional>
#include <iostream>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace harness {

using Numbers = std::vector<int>;

struct Words {
  std::istringstream text;
  int next() { int number = 0; text >> number; return number; }
  Numbers list(int count) { Numbers found(count); for (int& one : found) one = next(); return found; }
};

inline std::string json_text(const std::string& text) {
  std::string told = "\"";
  for (char letter : text) {
    if (letter == '"' || letter == '\\') told += '\\', told += letter;
    else if (static_cast<unsigned char>(letter) < ' ') { char code[8]; std::snprintf(code, sizeof code, "\\u%04x", letter); told += code; }
    else told += letter;
  }
  return told + '"';
}

// The value of a node; an overload for the candidate's node stands in the generated part.
template <class T> struct node_of { static constexpr bool known = false; };

template <class T, class = void> struct is_many : std::false_type {};
template <class T> struct is_many<T, std::void_t<decltype(std::declval<const T&>().begin()), decltype(std::declval<const T&>().end())>> : std::true_type {};
template <class T, class = void> struct is_map : std::false_type {};
template <class T> struct is_map<T, std::void_t<typename T::mapped_type>> : std::true_type {};
template <class T> struct is_pair : std::false_type {};
template <class A, class B> struct is_pair<std::pair<A, B>> : std::true_type {};
template <class T> struct is_optional : std::false_type {};
template <class T> struct is_optional<std::optional<T>> : std::true_type {};
template <class T, class = void> struct points : std::is_pointer<T> {};
template <class T> struct points<T, std::void_t<typename T::element_type>> : std::true_type {};

template <class T> std::string show(const T& value) {
  if constexpr (std::is_same_v<T, bool>) return value ? "true" : "false";
  else if constexpr (std::is_same_v<T, char>) return json_text(std::string(1, value));
  else if constexpr (std::is_floating_point_v<T>) {
    if (!(value == value) || value > 1e300 || value < -1e300) return "{\"object\":\"nan\"}";
    std::ostringstream told; told.precision(17); told << value; return told.str();
  }
  else if constexpr (std::is_integral_v<T>) return std::to_string(value);
  else if constexpr (std::is_enum_v<T>) return std::to_string(static_cast<long long>(value));
  else if constexpr (std::is_convertible_v<T, std::string>) return json_text(value);
  else if constexpr (std::is_same_v<T, std::nullopt_t>) return "null";
  else if constexpr (is_optional<T>::value) return value ? show(*value) : "null";
  else if constexpr (node_of<T>::known) return show(node_of<T>::value(value));
  else if constexpr (points<T>::value) { if (!value) return "null"; return show(*value); }
  else if constexpr (is_pair<T>::value) return "[" + show(value.first) + "," + show(value.second) + "]";
  else if constexpr (is_many<T>::value) {
    std::string told = is_map<T>::value ? "{\"pairs\":[" : "[";
    bool first = true;
    for (const auto& one : value) { if (!first) told += ","; first = false; told += show(static_cast<const typename T::value_type&>(one)); }
    return told + (is_map<T>::value ? "]}" : "]");
  }
  else return "{\"object\":\"other\"}";
}

// What is printed goes to a file in memory, through whichever library.
inline int printing = -1;
inline void begin_printing() { std::cout.flush(); std::fflush(stdout); if (ftruncate(printing, 0) == 0) lseek(printing, 0, SEEK_SET); }
inline std::string printed() {
  std::cout.flush(); std::fflush(stdout);
  off_t size = lseek(printing, 0, SEEK_END);
  std::string text(size > 2000000 ? 2000000 : size, ' ');
  if (pread(printing, text.data(), text.size(), 0) < 0) text.clear();
  return text;
}
inline std::string told_or_nothing() {
  std::string text = printed();
  return text.find_first_not_of(" \n\t") == std::string::npos ? "null" : "{\"printed\":" + json_text(text) + "}";
}

template <class Call> std::string seen(Call call) {
  using Result = std::decay_t<decltype(call())>;
  if constexpr (std::is_void_v<Result>) { begin_printing(); call(); return told_or_nothing(); }
  else return show<Result>(call());
}

inline std::string in_words(const std::exception& error) {
  std::string what = error.what();
  std::string kind = dynamic_cast<const std::invalid_argument*>(&error) ? "invalid_argument" : dynamic_cast<const std::out_of_range*>(&error) ? "out_of_range"
    : dynamic_cast<const std::logic_error*>(&error) ? "logic_error" : dynamic_cast<const std::runtime_error*>(&error) ? "runtime_error" : "exception";
  return kind + ": " + what.substr(0, 160);
}

template <class Call> std::string tried(Call call) {
  try { return seen(call); }
  catch (const std::bad_alloc&) { throw; }
  catch (const std::exception& error) { return "{\"raised\":" + json_text(in_words(error)) + "}"; }
  catch (...) { return "{\"raised\":\"something that is no exception\"}"; }
}

// Numbers as what a parameter asks for.
template <class T, class = void> struct Make { static T of(const Numbers& all) { return T(all.begin(), all.end()); } };
template <> struct Make<std::vector<std::string>> { static std::vector<std::string> of(const Numbers& all) { std::vector<std::string> found; for (int one : all) found.push_back(std::to_string(one)); return found; } };
template <> struct Make<int*> { static int* of(const Numbers& all) { int* found = new int[all.size() + 1]; std::copy(all.begin(), all.end(), found); return found; } };
template <> struct Make<std::istringstream> { static std::istringstream of(const Numbers& all) { std::string text; for (int one : all) text += std::to_string(one) + "\n"; return std::istringstream(text); } };

struct Graph {
  int count = 0;
  std::vector<std::vector<int>> edges;
  explicit Graph(Words& words) : count(words.next()) { for (int left = words.next(); left > 0; --left) edges.push_back(words.list(2)); }
  std::vector<std::vector<int>> neighbours() const { std::vector<std::vector<int>> found(count); for (auto& edge : edges) found[edge[0]].push_back(edge[1]); return found; }
};

template <class Node> struct As { static Node of(int at) { return Node(at); } };
template <> struct As<std::string> { static std::string of(int at) { return std::to_string(at); } };

template <class T> struct List_of {
  static T of(const std::vector<int>& row) {
    if constexpr (is_many<T>::value) { T found; for (int one : row) found.insert(found.end(), As<typename T::value_type>::of(one)); return found; }
    else return T{row[0], row[1]};
  }
};
template <class A, class B> struct List_of<std::pair<A, B>> { static std::pair<A, B> of(const std::vector<int>& row) { return {As<A>::of(row[0]), As<B>::of(row[1])}; } };
template <class T, std::size_t N> struct List_of<std::array<T, N>> { static std::array<T, N> of(const std::vector<int>& row) { std::array<T, N> found{}; for (std::size_t at = 0; at < N && at < row.size(); ++at) found[at] = T(row[at]); return found; } };
template <class A, class B> struct List_of<std::tuple<A, B>> { static std::tuple<A, B> of(const std::vector<int>& row) { return {As<A>::of(row[0]), As<B>::of(row[1])}; } };

template <class T> T rows(const std::vector<std::vector<int>>& all) { T found; for (auto& row : all) found.insert(found.end(), List_of<typename T::value_type>::of(row)); return found; }
template <class T> T edges_as(const Graph& graph) { return rows<T>(graph.edges); }
template <class T> T neighbours_as(const Graph& graph) {
  auto all = graph.neighbours();
  if constexpr (is_map<T>::value) { T found; for (int at = 0; at < graph.count; ++at) found[As<typename T::key_type>::of(at)] = List_of<typename T::mapped_type>::of(all[at]); return found; }
  else if constexpr (std::is_pointer_v<T>) {
    auto* found = new std::remove_pointer_t<T>[graph.count + 1];
    for (int at = 0; at < graph.count; ++at) found[at] = List_of<std::remove_pointer_t<T>>::of(all[at]);
    return found;
  }
  else return rows<T>(all);
}
struct Cannot {};

template <class T> T matrix_as(const Graph& graph) {
  if (graph.count > 2000) throw Cannot();
  std::vector<std::vector<int>> all(graph.count, std::vector<int>(graph.count, 0));
  for (auto& edge : graph.edges) all[edge[0]][edge[1]] = 1;
  return rows<T>(all);
}

// The tests of the five questions; what they call stands in the generated part.

template <class Fresh, class Add, class Ask> std::string median_stream(Words& words, Fresh fresh, Add add, Ask ask) {
  bool ask_empty = words.next(), ask_twice = words.next();
  Numbers second = words.list(words.next()), values = words.list(words.next());
  auto holder = fresh();
  std::string empty = ask_empty ? tried([&] { return ask(*holder); }) : "null", answers;
  if (!second.empty()) { auto other = fresh(); for (int value : second) add(*other, value); }
  for (int value : values) {
    add(*holder, value);
    if (ask_twice) seen([&] { return ask(*holder); });
    answers += (answers.empty() ? "" : ",") + seen([&] { return ask(*holder); });
  }
  return "{\"empty\":" + empty + ",\"answers\":[" + answers + "]}";
}

template <class Call> std::string median_whole(Words& words, Call call) {
  bool ask_empty = words.next();
  words.next();
  Numbers second = words.list(words.next()), values = words.list(words.next());
  std::string empty = ask_empty ? tried([&] { return call(Numbers{}); }) : "null";
  if (!second.empty()) tried([&] { return call(second); });
  return "{\"empty\":" + empty + ",\"answers\":" + seen([&] { return call(values); }) + "}";
}

template <class Draw> std::string draws(Draw draw, int times) {
  std::map<long long, int> counts;
  int others = 0;
  try {
    for (int time = 0; time < times; ++time) {
      using Result = std::decay_t<decltype(draw())>;
      if constexpr (is_optional<Result>::value || points<Result>::value) { auto value = draw(); if (value) ++counts[*value]; else ++others; }
      else if constexpr (std::is_arithmetic_v<Result>) ++counts[static_cast<long long>(draw())];
      else { begin_printing(); (void)draw(); std::string text = printed(); char* end = nullptr; long long value = std::strtoll(text.c_str(), &end, 10); if (end != text.c_str()) ++counts[value]; else ++others; }
    }
  } catch (const std::exception& error) { return "{\"raised\":" + json_text(in_words(error)) + "}"; }
  std::string told;
  for (auto& [value, count] : counts) told += (told.empty() ? "[" : ",[") + std::to_string(value) + "," + std::to_string(count) + "]";
  if (others > 0) told += (told.empty() ? "[null," : ",[null,") + std::to_string(others) + "]";
  return "{\"drawn\":[" + told + "]}";
}

template <class Fresh, class Insert, class Remove, class Draw> std::string random_steps(Words& words, Fresh fresh, Insert insert, Remove remove, Draw draw) {
  Numbers second = words.list(words.next());
  auto holder = fresh();
  if (!second.empty()) { auto other = fresh(); for (int value : second) insert(*other, value); }
  std::string told;
  for (int left = words.next(); left > 0; --left) {
    int kind = words.next(), value = words.next();
    told += told.empty() ? "" : ",";
    told += kind == 2 ? draws([&] { return draw(*holder); }, value) : kind == 0 ? tried([&] { return insert(*holder, value); }) : tried([&] { return remove(*holder, value); });
  }
  return "[" + told + "]";
}

// True, false or null for what cannot be understood.
template <class Call> std::string cycle_told(Call call, bool inverted, bool order, int count) {
  std::string told;
  try { told = seen(call); }
  catch (const std::exception& error) { std::string what = error.what(); for (char& letter : what) letter = std::tolower(letter); if (what.find("cycl") != std::string::npos) return "true"; throw; }
  if (told == "true" || told == "false") return (told == "true") != inverted ? "true" : "false";
  if (told.rfind("{\"printed\"", 0) == 0 || told[0] == '"') {
    for (char& letter : told) letter = std::tolower(letter);
    for (const char* no : {"no cycle", "not cyclic", "acyclic", "no loop", "not contain", "doesn't contain", "not have", "not found", "not detected", "false", "\"no"}) if (told.find(no) != std::string::npos) return "false";
    for (const char* yes : {"cycl", "yes", "true", "loop"}) if (told.find(yes) != std::string::npos) return "true";
    return "null";
  }
  if (told[0] == '[' || told == "null") {
    int size = told == "[]" || told == "null" ? 0 : 1 + std::count(told.begin(), told.end(), ',');
    return (order ? size < count : size > 0) ? "true" : "false";
  }
  return told == "0" ? "false" : told.find_first_not_of("-0123456789") == std::string::npos ? "true" : "null";
}

template <class Ask> std::string cycle_answers(Words& words, Ask ask) {
  if (words.next()) ask(Graph(words));
  std::string told;
  for (int left = words.next(); left > 0; --left) told += (told.empty() ? "" : ",") + ask(Graph(words));
  return "{\"answers\":[" + told + "],\"cycles\":null}";
}

inline int run(const char* entry, std::string (*test)(Words&)) {
  std::string nonce, question, name, seconds, words;
  std::getline(std::cin, nonce);
  std::getline(std::cin, question);
  std::vector<std::string> lines;
  for (std::string line; std::getline(std::cin, line);) lines.push_back(line);
  int report = dup(1), null = open("/dev/null", O_RDWR);
  dup2(null, 0);
  dup2(null, 2);
  printing = memfd_create("printed", 0);
  dup2(printing, 1);
  pid_t owner = getpid();
  auto tell = [&](const std::string& line) {
    std::string text = "\n" + nonce + line + "\n";
    for (std::size_t at = 0; at < text.size();) { ssize_t written = write(report, text.data() + at, text.size() - at); if (written <= 0) _exit(1); at += written; }
  };
  tell("{\"hello\":true}");
  tell("{\"entry\":" + json_text(entry) + "}");
  int timeouts = 0;
  for (std::size_t at = 0; at + 2 < lines.size(); at += 3) {
    std::string begin = "{\"test\":" + json_text(lines[at]) + ",";
    if (timeouts == 3) { tell(begin + "\"died\":\"skipped\"}"); continue; }
    pid_t child = fork();
    if (child == 0) {
      owner = getpid();
      double limit = std::strtod(lines[at + 1].c_str(), nullptr);
      auto timer = [](double time) { return itimerval{{0, 0}, {static_cast<time_t>(time), static_cast<suseconds_t>((time - static_cast<long>(time)) * 1e6)}}; };
      itimerval cpu = timer(limit), wall = timer(4 * limit), off{};
      setitimer(ITIMER_PROF, &cpu, nullptr);
      setitimer(ITIMER_REAL, &wall, nullptr);
      std::string told;
      try { Words given{std::istringstream(lines[at + 2])}; told = "\"seen\":" + test(given); }
      catch (const Cannot&) { told = "\"seen\":{\"cannot\":\"the graph is too large for a matrix\"}"; }
      catch (const std::bad_alloc&) { told = "\"died\":\"memory\""; }
      catch (const std::exception& error) { told = "\"raised\":" + json_text(in_words(error)); }
      catch (...) { told = "\"raised\":\"something that is no exception\""; }
      setitimer(ITIMER_PROF, &off, nullptr);
      if (getpid() == owner) tell(begin + told + "}");
      _exit(0);
    }
    int status = 0;
    if (child < 0) { tell(begin + "\"died\":\"gone\"}"); continue; }
    waitpid(child, &status, 0);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) continue;
    int signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    bool time = signal == SIGPROF || signal == SIGALRM || signal == SIGXCPU || signal == SIGKILL;
    timeouts += time;
    tell(begin + "\"died\":\"" + (time ? "time" : signal == SIGSEGV ? "stack" : "gone") + "\"}");
  }
  tell("{\"end\":true}");
  _exit(0);
}

}
