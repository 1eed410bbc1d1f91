package org.mesinfos.pipelines.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.Answers.Verdict;

/**
 * Groups of keys that the review answers declare to be of one person. A group whose answers contradict each other or
 * the registry, directly or through a chain of answers, is dissolved: when in doubt, people stay separate.
 */
final class AnsweredKeys {

    private final Map<String, String> leaders = new HashMap<>();
    private final Set<String> contradictory = new HashSet<>();

    /**
     * @param keys the key of each subject by the digest of the subject; answers about other subjects are ignored
     * @param registered keys of registered persons, of which no two are of one person
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

    /** Returns the smallest key of the group of a key; the key itself when it is in no group. */
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
