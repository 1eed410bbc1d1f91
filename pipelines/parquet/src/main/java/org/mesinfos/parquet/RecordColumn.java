package org.mesinfos.parquet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/**
 * Position and levels of one leaf in the schema of a file.
 *
 * @param leaf number of the leaf, and of its column in each row group
 * @param type physical type of its values
 * @param repetition highest repetition level; 0 or 1
 * @param definition highest definition level
 * @param elementDefinition definition level from which on an element of the list exists; 0 outside of lists
 */
record RecordColumn(int leaf, Type type, int repetition, int definition, int elementDefinition) {

    /** Finds a leaf by its names from the outermost to the innermost, without the inner levels of lists. */
    static Optional<RecordColumn> find(FileMetaData file, String... names) {
        return Optional.ofNullable(new Search(file.getSchema(), Arrays.asList(names)).search());
    }

    /** Walk through the schema, which Parquet stores as a list in depth-first order. */
    private static final class Search {

        private final List<SchemaElement> elements;
        private final List<String> names;
        private int next;
        private int leaf;

        Search(List<SchemaElement> elements, List<String> names) {
            this.elements = elements;
            this.names = names;
        }

        @Nullable
        RecordColumn search() {
            SchemaElement root = elements.get(next++);
            return children(root, names, 0, 0, 0);
        }

        private @Nullable RecordColumn children(
                SchemaElement parent, List<String> sought, int repetition, int definition, int elementDefinition) {
            RecordColumn found = null;
            for (int child = 0; child < parent.getNum_children(); child++) {
                RecordColumn column = element(sought, repetition, definition, elementDefinition);
                found = found == null ? column : found;
            }
            return found;
        }

        private @Nullable RecordColumn element(
                List<String> sought, int repetition, int definition, int elementDefinition) {
            SchemaElement element = elements.get(next++);
            boolean isRepeated = element.getRepetition_type() == FieldRepetitionType.REPEATED;
            boolean isInnerLevel = isRepeated || element.getName().equals("element");
            boolean matches = !sought.isEmpty() && element.getName().equals(sought.get(0));
            List<String> rest = matches ? sought.subList(1, sought.size()) : isInnerLevel ? sought : List.of("");
            int defined = definition + (element.getRepetition_type() == FieldRepetitionType.REQUIRED ? 0 : 1);
            int repeated = repetition + (isRepeated ? 1 : 0);
            int exists = isRepeated ? defined : elementDefinition;
            if (element.isSetNum_children() && element.getNum_children() > 0) {
                return children(element, rest, repeated, defined, exists);
            }
            int number = leaf++;
            boolean isSought = rest.equals(Collections.emptyList());
            return isSought ? new RecordColumn(number, element.getType(), repeated, defined, exists) : null;
        }
    }
}
