package org.mesinfos.connectors.format.tree.row;

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

        /** Those with an attribute, or a child, of that text. */
        record With(String part, String text) implements Filter {}
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
            return child.attribute(with.part())
                    .map(TreeValue.class::cast)
                    .or(() -> child.child(with.part()))
                    .filter(value -> value.value().strip().equals(with.text()))
                    .isPresent();
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
