package org.mesinfos.pipelines.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mesinfos.pipelines.identity.ReviewAnswers.MatchDecision;

/**
 * Groups of keys that the review answers declare to be of one person. A group whose answers contradict each other or
 * the registry, directly or through a chain of answers, is dissolved: when in doubt, people stay separate.
 */
final class MustLinkGroups {

    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> contradictoryRoots = new HashSet<>();

    /**
     * @param keys the key of each subject by the digest of the subject; answers about other subjects are ignored
     * @param registered keys of registered persons, of which no two are of one person
     */
    MustLinkGroups(Map<String, String> keys, Set<String> registered, ReviewAnswers answers) {
        answers.forEach((pair, verdict) -> {
            String first = keys.get(pair.first());
            String second = keys.get(pair.second());
            if (verdict == MatchDecision.SAME && first != null && second != null) {
                union(root(first), root(second));
            }
        });
        answers.forEach((pair, verdict) -> {
            String first = keys.get(pair.first());
            String second = keys.get(pair.second());
            if (verdict == MatchDecision.DIFFERENT
                    && first != null
                    && second != null
                    && root(first).equals(root(second))) {
                contradictoryRoots.add(root(first));
            }
        });
        Map<String, String> registeredOf = new TreeMap<>();
        for (String key : parents.keySet()) {
            if (registered.contains(key)
                    && !registeredOf.merge(root(key), key, (one, other) -> one).equals(key)) {
                contradictoryRoots.add(root(key));
            }
        }
    }

    /** Returns the smallest key of the group of a key; the key itself when it is in no group. */
    String representative(String key) {
        String root = root(key);
        return contradictoryRoots.contains(root) ? key : root;
    }

    private void union(String one, String other) {
        String smaller = one.compareTo(other) <= 0 ? one : other;
        parents.put(one, smaller);
        parents.put(other, smaller);
    }

    private String root(String key) {
        String root = key;
        for (String next = parents.get(root); next != null && !next.equals(root); next = parents.get(root)) {
            root = next;
        }
        return root;
    }
}
