package org.mesinfos.connectors.standard.greenbutton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Links of one Atom entry, without scheme, host, query and final slash, so that absolute and relative links match. */
final class EntryLinks {

    private static final int MAXIMUM_LINKS = 100;
    private static final String BLOCKS = "/" + EspiNames.INTERVAL_BLOCK + "/";

    private final List<String> self = new ArrayList<>();
    private final List<String> up = new ArrayList<>();
    private final List<String> related = new ArrayList<>();

    void add(TreeElement link) {
        String rel = link.attribute("rel").map(value -> value.value().strip()).orElse("");
        Optional<List<String>> list =
                switch (rel) {
                    case "self" -> Optional.of(self);
                    case "up" -> Optional.of(up);
                    case "related" -> Optional.of(related);
                    default -> Optional.empty();
                };
        Optional<String> href = link.attribute("href").map(value -> path(value.value()));
        if (href.isPresent()
                && list.filter(links -> links.size() < MAXIMUM_LINKS).isPresent()) {
            list.get().add(href.get());
        }
    }

    /** Returns whether the entry says where it belongs: by a link to itself or to its collection. */
    boolean hasPlace() {
        return !self.isEmpty() || !up.isEmpty();
    }

    /** Returns the collection that contains the entry, such as all blocks of one meter reading; empty text if unknown. */
    String collection() {
        return up.stream()
                .findFirst()
                .or(() -> self.stream().findFirst().map(EntryLinks::parent))
                .orElse("");
    }

    /** Returns whether the entry refers to resources other than its interval blocks, such as to a reading type. */
    boolean refersToResources() {
        return related.stream().anyMatch(link -> !(link + "/").contains(BLOCKS));
    }

    boolean hasTheLinksOf(EntryLinks other) {
        return self.equals(other.self) && up.equals(other.up) && related.equals(other.related);
    }

    /** Returns the part of the place after the name of a collection, such as {@code 9} of {@code …/UsagePoint/9/…}. */
    Optional<String> identifierIn(String collection) {
        String before = "/" + collection + "/";
        return Stream.concat(self.stream(), up.stream())
                .filter(link -> link.contains(before))
                .map(link -> link.substring(link.indexOf(before) + before.length()))
                .map(rest -> rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest)
                .filter(identifier -> !identifier.isBlank())
                .findFirst();
    }

    /** Returns the links to the entry itself. */
    List<String> self() {
        return self;
    }

    /** Returns the links to the collections of the entry. */
    List<String> up() {
        return up;
    }

    /** Returns the links to resources that belong to the entry or that it refers to. */
    List<String> related() {
        return related;
    }

    /** Returns the parent of a path, such as {@code …/UsagePoint/1} of {@code …/UsagePoint/1/MeterReading}. */
    static String parent(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static String path(String href) {
        String path = href.strip();
        int scheme = path.indexOf("://");
        if (scheme >= 0) {
            int slash = path.indexOf('/', scheme + 3);
            path = slash < 0 ? "" : path.substring(slash);
        }
        int query = path.indexOf('?');
        path = query < 0 ? path : path.substring(0, query);
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
