package org.mesinfos.connectors.mapping.tree;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.format.tree.TreeValue;

/**
 * One step of a path to a child.
 *
 * @param name of the child
 * @param filter which of the children of that name
 */
record Step(String name, Filter filter) {

    /** Which of several children of one name are meant. */
    sealed interface Filter {

        /** Every one. */
        record Any() implements Filter {}

        /** The one at a position, from 1. */
        record At(int position) implements Filter {}

        /** Those in which names, one below the other, lead to an attribute or an element of that text. */
        record With(List<String> names, String text) implements Filter {

            public With {
                names = List.copyOf(names);
            }

            private boolean holdsFor(TreeElement element, int depth) {
                if (depth == names.size()) {
                    return isText(element);
                }
                String next = names.get(depth);
                boolean last = depth == names.size() - 1;
                if (last && element.attribute(next).filter(this::isText).isPresent()) {
                    return true;
                }
                for (Optional<TreeElement> child = element.firstChild();
                        child.isPresent();
                        child = child.get().next()) {
                    if (child.get().name().equals(next) && holdsFor(child.get(), depth + 1)) {
                        return true;
                    }
                }
                return false;
            }

            private boolean isText(TreeValue value) {
                return value.value().strip().equals(text);
            }
        }
    }

    static final Filter ANY = new Filter.Any();

    /** Whether an element that holds the record is meant, of which there is only the one that is open. */
    boolean isFor(TreeElement holder) {
        return filter instanceof Filter.Any && holder.name().equals(name);
    }

    boolean matches(TreeElement child) {
        if (!child.name().equals(name)) {
            return false;
        }
        if (filter instanceof Filter.At at) {
            return child.position() == at.position();
        }
        if (filter instanceof Filter.With with) {
            return with.holdsFor(child, 0);
        }
        return true;
    }

    @Override
    public String toString() {
        if (filter instanceof Filter.At at) {
            return at.position() == 1 ? name : name + "[" + at.position() + "]";
        }
        return name;
    }
}
