package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * The security descriptions of a document, and the investment statements that are deferred until these are read,
 * because the descriptions are at the end of the document. Not thread-safe.
 */
final class Securities {

    /** Maximum number of descriptions. */
    private static final int MOST = 10_000;
    /** Maximum number of positions and security identifiers in deferred statements. */
    private static final int MOST_WAITING = 20_000;

    private final Map<String, TreeElement> byIdentifier = new HashMap<>();
    private final List<Statement> waiting = new ArrayList<>();
    private int size;

    /** Returns whether an element is a security description. */
    static boolean isDescription(TreeElement element) {
        return element.child("SECINFO").isPresent();
    }

    /** Adds the description of a security, unless the maximum is reached. */
    void describe(TreeElement described) {
        if (byIdentifier.size() < MOST) {
            Values.text(described, "SECINFO", "SECID", "UNIQUEID")
                    .ifPresent(identifier -> byIdentifier.putIfAbsent(identifier, described));
        }
    }

    /** Defers a statement; returns false if the maximum is reached. */
    boolean await(Statement statement) {
        int more = 1 + statement.positions().size() + statement.securities().size();
        if (size + more > MOST_WAITING) {
            return false;
        }
        size += more;
        waiting.add(statement);
        return true;
    }

    /** Removes and returns the deferred statements, in file order. */
    List<Statement> released() {
        List<Statement> released = List.copyOf(waiting);
        waiting.clear();
        size = 0;
        return released;
    }

    /** Removes all descriptions, before another document is read. */
    void forget() {
        byIdentifier.clear();
    }

    /** Returns the name of a security. */
    Optional<String> name(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier))
                .flatMap(described -> Values.text(described, "SECINFO", "SECNAME"));
    }

    /** Adds the descriptions of these securities under paths such as {@code SECLIST/MFINFO[2]/SECINFO/TICKER}. */
    void describe(Iterable<String> identifiers, Map<String, String> additional) {
        Map<String, Integer> seen = new HashMap<>();
        for (String identifier : identifiers) {
            TreeElement described = byIdentifier.get(identifier);
            if (described != null) {
                int position = seen.merge(described.name(), 1, Integer::sum);
                String path = Role.SECURITY_LIST + "/" + described.name();
                Parts.unclaimed(described, position == 1 ? path : path + "[" + position + "]", additional);
            }
        }
    }
}
