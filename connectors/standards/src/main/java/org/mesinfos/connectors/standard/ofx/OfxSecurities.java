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
final class OfxSecurities {

    /** Maximum number of descriptions. */
    private static final int MAX_DESCRIPTIONS = 10_000;
    /** Maximum number of positions and security identifiers in deferred statements. */
    private static final int MAX_DEFERRED = 20_000;

    private final Map<String, TreeElement> byIdentifier = new HashMap<>();
    private final List<OfxStatement> deferred = new ArrayList<>();
    private int deferredSize;

    /** Returns whether an element is a security description. */
    static boolean isDescription(TreeElement element) {
        return element.child("SECINFO").isPresent();
    }

    /** Adds the description of a security, unless the maximum is reached. */
    void addDescriptions(TreeElement described) {
        if (byIdentifier.size() < MAX_DESCRIPTIONS) {
            OfxValues.text(described, "SECINFO", "SECID", "UNIQUEID")
                    .ifPresent(identifier -> byIdentifier.putIfAbsent(identifier, described));
        }
    }

    /** Defers a statement; returns false if the maximum is reached. */
    boolean defer(OfxStatement statement) {
        int more = 1 + statement.positions().size() + statement.securities().size();
        if (deferredSize + more > MAX_DEFERRED) {
            return false;
        }
        deferredSize += more;
        deferred.add(statement);
        return true;
    }

    /** Removes and returns the deferred statements, in file order. */
    List<OfxStatement> takeDeferred() {
        List<OfxStatement> released = List.copyOf(deferred);
        deferred.clear();
        deferredSize = 0;
        return released;
    }

    /** Removes all descriptions, before another document is read. */
    void clear() {
        byIdentifier.clear();
    }

    /** Returns the name of a security. */
    Optional<String> name(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier))
                .flatMap(described -> OfxValues.text(described, "SECINFO", "SECNAME"));
    }

    /** Adds the descriptions of these securities under paths such as {@code SECLIST/MFINFO[2]/SECINFO/TICKER}. */
    void addDescriptions(Iterable<String> identifiers, Map<String, String> additional) {
        Map<String, Integer> seen = new HashMap<>();
        for (String identifier : identifiers) {
            TreeElement described = byIdentifier.get(identifier);
            if (described != null) {
                int position = seen.merge(described.name(), 1, Integer::sum);
                String path = OfxElementRole.SECURITY_LIST + "/" + described.name();
                OfxElements.putUnclaimedOfElement(
                        described, position == 1 ? path : path + "[" + position + "]", additional);
            }
        }
    }
}
