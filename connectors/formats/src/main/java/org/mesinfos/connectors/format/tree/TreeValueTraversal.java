package org.mesinfos.connectors.format.tree;

import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Traversal of the values of an element that builds the path of each value. */
final class TreeValueTraversal {

    private final StringBuilder path;
    private final Predicate<TreeElement> descendInto;
    private final Predicate<TreeValue> wanted;
    private final BiConsumer<String, TreeValue> consumer;

    TreeValueTraversal(
            String prefix,
            Predicate<TreeElement> descendInto,
            Predicate<TreeValue> wanted,
            BiConsumer<String, TreeValue> consumer) {
        this.path = new StringBuilder(prefix);
        this.descendInto = descendInto;
        this.wanted = wanted;
        this.consumer = consumer;
    }

    void visit(TreeElement element) {
        int length = path.length();
        for (TreeAttribute attribute = element.firstAttribute(); attribute != null; attribute = attribute.next()) {
            if (!attribute.value().isEmpty() && wanted.test(attribute)) {
                path.append('@').append(attribute.name());
                consumer.accept(path.toString(), attribute);
                path.setLength(length);
            }
        }
        element.forEachChild(child -> {
            if (descendInto.test(child)) {
                visitChild(child);
                path.setLength(length);
            }
        });
    }

    private void visitChild(TreeElement child) {
        path.append(child.name());
        if (child.position() > 1) {
            path.append('[').append(child.position()).append(']');
        }
        if (!child.value().isEmpty() && wanted.test(child)) {
            consumer.accept(path.toString(), child);
        }
        path.append('/');
        visit(child);
    }
}
