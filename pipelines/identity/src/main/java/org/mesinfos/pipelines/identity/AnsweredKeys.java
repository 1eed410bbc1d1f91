package org.mesinfos.pipelines.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.Answers.Verdict;

/**
 * Which people the operator says are one. Answers that contradict each other or the registry, through whatever chain,
 * join nobody: unsure means separate.
 */
final class AnsweredKeys {

    private final Map<String, String> leaders = new HashMap<>();
    private final Set<String> contradictory = new HashSet<>();

    /**
     * @param keys of subjects by their digests; answers about others have nobody to speak of yet
     * @param registered keys of whom no two are one person
     */
    AnsweredKeys(Map<String, String> keys, Set<String> registered, Answers answers) {
        answers.forEach((pair, verdict) -> {
            String first = keys.get(pair.first());
            String second = keys.get(pair.second());
            if (verdict == Verdict.SAME && first != null && second != null) {
                join(root(first), root(second));
            }
        });
        answers.forEach((pair, verdict) -> {
            String first = keys.get(pair.first());
            String second = keys.get(pair.second());
            if (verdict == Verdict.DIFFERENT
                    && first != null
                    && second != null
                    && root(first).equals(root(second))) {
                contradictory.add(root(first));
            }
        });
        Map<String, String> registeredOf = new TreeMap<>();
        for (String key : leaders.keySet()) {
            if (registered.contains(key)
                    && !registeredOf.merge(root(key), key, (one, other) -> one).equals(key)) {
                contradictory.add(root(key));
            }
        }
    }

    /** What stands for all that are one person with a key: the smallest of them. */
    String leader(String key) {
        String root = root(key);
        return contradictory.contains(root) ? key : root;
    }

    private void join(String one, String other) {
        String smaller = one.compareTo(other) <= 0 ? one : other;
        leaders.put(one, smaller);
        leaders.put(other, smaller);
    }

    private String root(String key) {
        String root = key;
        for (String next = leaders.get(root); next != null && !next.equals(root); next = leaders.get(root)) {
            root = next;
        }
        return root;
    }
}
