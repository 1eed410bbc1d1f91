package org.mesinfos.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mesinfos.connectors.api.SourceContext;

/** Where the text of a field comes from. Immutable and safe for use by several threads. */
sealed interface TextSource {

    /** The text; null when there is none. */
    String text(RowState state, MappedRow row);

    /** Notes that a typed field holds the whole text. */
    void keep(RowState state, MappedRow row);

    /** The delivered name, for messages. */
    String name(MappedRow row);

    /** One slot of the row. */
    record Slot(int slot) implements TextSource {
        @Override
        public String text(RowState state, MappedRow row) {
            return row.value(slot);
        }

        @Override
        public void keep(RowState state, MappedRow row) {
            state.kept().keep(slot);
        }

        @Override
        public String name(MappedRow row) {
            return row.name(slot);
        }
    }

    /** Several texts with a separator between those that are there. */
    record Join(List<TextSource> parts, String separator) implements TextSource {
        @Override
        public String text(RowState state, MappedRow row) {
            StringBuilder joined = new StringBuilder();
            for (TextSource part : parts) {
                String text = part.text(state, row);
                if (text != null) {
                    joined.append(joined.isEmpty() ? "" : separator).append(text);
                }
            }
            return joined.isEmpty() ? null : joined.toString();
        }

        @Override
        public void keep(RowState state, MappedRow row) {
            for (TextSource part : parts) {
                part.keep(state, row);
            }
        }

        @Override
        public String name(MappedRow row) {
            List<String> names = new ArrayList<>();
            for (TextSource part : parts) {
                names.add(part.name(row));
            }
            return String.join(" + ", names);
        }
    }

    /** The first of several texts that is there. */
    record First(List<TextSource> choices) implements TextSource {
        @Override
        public String text(RowState state, MappedRow row) {
            for (TextSource choice : choices) {
                String text = choice.text(state, row);
                if (text != null) {
                    return text;
                }
            }
            return null;
        }

        /** Only the one that was taken is held; the others go to {@code additional}. */
        @Override
        public void keep(RowState state, MappedRow row) {
            for (TextSource choice : choices) {
                if (choice.text(state, row) != null) {
                    choice.keep(state, row);
                    return;
                }
            }
        }

        @Override
        public String name(MappedRow row) {
            return choices.get(0).name(row);
        }
    }

    /** A fact about the file. */
    record OfFile(String fact, Function<SourceContext, String> reader) implements TextSource {
        @Override
        public String text(RowState state, MappedRow row) {
            String text = reader.apply(state.context());
            return text.isEmpty() ? null : text;
        }

        @Override
        public void keep(RowState state, MappedRow row) {
            // A fact about the file is no delivered value.
        }

        @Override
        public String name(MappedRow row) {
            return fact;
        }
    }
}
