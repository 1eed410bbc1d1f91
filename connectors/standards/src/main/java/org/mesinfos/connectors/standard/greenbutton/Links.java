package org.mesinfos.connectors.standard.greenbutton;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;

/** The links of one Atom entry, each without scheme, host, query and final slash, so that links of both kinds meet. */
final class Links {

    private static final int KEPT = 100;

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
        if (href.isPresent() && list.filter(links -> links.size() < KEPT).isPresent()) {
            list.get().add(href.get());
        }
    }

    boolean isEmpty() {
        return self.isEmpty() && up.isEmpty() && related.isEmpty();
    }

    /** Where the entry itself stands. */
    List<String> self() {
        return self;
    }

    /** The collections it belongs to. */
    List<String> up() {
        return up;
    }

    /** What belongs to it, or what it refers to. */
    List<String> related() {
        return related;
    }

    /** The path of a link above this one, such as {@code …/UsagePoint/1} of {@code …/UsagePoint/1/MeterReading}. */
    static String above(String path) {
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
