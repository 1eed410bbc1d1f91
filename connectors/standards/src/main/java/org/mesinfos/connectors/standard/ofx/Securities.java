package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/**
 * The securities that a document describes, and the statements of brokers that wait for their descriptions, which stand at
 * the end of the document. Not thread-safe.
 */
final class Securities {

    /** Descriptions that are kept. */
    private static final int MOST = 10_000;
    /** Positions and names of securities in statements that wait; more than that do not wait. */
    private static final int MOST_WAITING = 20_000;

    private final Map<String, TreeElement> byIdentifier = new HashMap<>();
    private final List<Statement> waiting = new ArrayList<>();
    private int size;

    /** Whether an element is the description of a security. */
    static boolean isDescription(TreeElement element) {
        return element.child("SECINFO").isPresent();
    }

    /** Keeps the description of a security, unless there are too many. */
    void describe(TreeElement described) {
        if (byIdentifier.size() < MOST) {
            Values.text(described, "SECINFO", "SECID", "UNIQUEID")
                    .ifPresent(identifier -> byIdentifier.putIfAbsent(identifier, described));
        }
    }

    /** Has a statement wait; false when too much waits already. */
    boolean await(Statement statement) {
        int more = 1 + statement.positions().size() + statement.securities().size();
        if (size + more > MOST_WAITING) {
            return false;
        }
        size += more;
        waiting.add(statement);
        return true;
    }

    /** The statements that waited, in file order; they wait no more. */
    List<Statement> released() {
        List<Statement> released = List.copyOf(waiting);
        waiting.clear();
        size = 0;
        return released;
    }

    /** Lets go of the descriptions: another document begins. */
    void forget() {
        byIdentifier.clear();
    }

    /** The name of a security. */
    Optional<String> name(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier))
                .flatMap(described -> Values.text(described, "SECINFO", "SECNAME"));
    }

    /** Puts all that is said of these securities under paths such as {@code SECLIST/MFINFO[2]/SECINFO/TICKER}. */
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
