package org.mesinfos.parquet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;

/**
 * Leaves of a Parquet schema with the groups around them: decides which leaves a file needs.
 *
 * <p>A file needs the core columns, each leaf with a value, and as many more leaves as it takes to distinguish a group or
 * list that is present but has no values from one that is null. Immutable.
 */
final class LeafTree {

    /**
     * Group of the schema.
     *
     * @param from number of its first leaf
     * @param until number after that of its last leaf
     * @param definition definition level of a row in which the group is present; 0 if absence and emptiness are the same
     * @param isMap whether its leaves belong together, as the keys and values of a map do
     */
    private record Group(int from, int until, int definition, boolean isMap) {

        boolean isPresentIn(int[] definitions) {
            return definition > 0 && definitions[from] >= definition;
        }
    }

    private final MessageType message;
    /** Groups, each after those inside it. */
    private final List<Group> groups = new ArrayList<>();

    private final BitSet core = new BitSet();
    private final int[] highestDefinitions;

    /** @param coreColumns names of the columns that each file has, with a full stop before each nested field */
    LeafTree(MessageType message, Collection<String> coreColumns) {
        this.message = message;
        this.highestDefinitions = message.getColumns().stream()
                .mapToInt(column -> column.getMaxDefinitionLevel())
                .toArray();
        Set<String> missing = new HashSet<>(coreColumns);
        addFields(message, 0, 0, "", coreColumns, missing);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(message.getName() + " has no column " + String.join(", ", missing));
        }
    }

    /**
     * Returns the leaves that a file needs.
     *
     * @param definitions highest definition level of each leaf in all rows of the file
     */
    BitSet needed(int[] definitions) {
        BitSet needed = (BitSet) core.clone();
        for (int leaf = 0; leaf < definitions.length; leaf++) {
            if (definitions[leaf] == highestDefinitions[leaf]) {
                needed.set(leaf);
            }
        }
        for (Group group : groups) {
            int first = needed.nextSetBit(group.from);
            boolean isRepresented = first >= 0 && first < group.until;
            if (!isRepresented && group.isPresentIn(definitions)) {
                needed.set(group.from);
                isRepresented = true;
            }
            if (isRepresented && group.isMap) {
                needed.set(group.from, group.until);
            }
        }
        return needed;
    }

    /** Returns the schema with only the given leaves. Groups without any are left out. */
    MessageType select(BitSet leaves) {
        return new MessageType(message.getName(), select(message, new int[1], leaves));
    }

    private static List<Type> select(GroupType group, int[] next, BitSet leaves) {
        List<Type> fields = new ArrayList<>();
        for (Type field : group.getFields()) {
            if (field.isPrimitive()) {
                if (leaves.get(next[0]++)) {
                    fields.add(field);
                }
            } else {
                List<Type> inner = select(field.asGroupType(), next, leaves);
                if (!inner.isEmpty()) {
                    fields.add(field.asGroupType().withNewFields(inner));
                }
            }
        }
        return fields;
    }

    private int addFields(
            GroupType parent, int from, int definition, String prefix, Collection<String> names, Set<String> missing) {
        int leaf = from;
        for (Type field : parent.getFields()) {
            int level = definition + (field.isRepetition(Repetition.REQUIRED) ? 0 : 1);
            String name = isInnerLevel(parent, field) ? prefix : prefix + "." + field.getName();
            String column = name.substring(1);
            if (field.isPrimitive()) {
                if (names.contains(column)) {
                    core.set(leaf);
                    missing.remove(column);
                }
                leaf++;
            } else {
                int until = addFields(field.asGroupType(), leaf, level, name, names, missing);
                groups.add(group(field, leaf, until, level));
                leaf = until;
            }
        }
        return leaf;
    }

    /** Returns a group; a list or map that is never null is empty where a file lacks it, so it needs no leaf. */
    private static Group group(Type field, int from, int until, int level) {
        LogicalTypeAnnotation kind = field.getLogicalTypeAnnotation();
        boolean isNeverNull = field.isRepetition(Repetition.REQUIRED) && kind != null;
        return new Group(from, until, isNeverNull ? 0 : level, kind instanceof MapLogicalTypeAnnotation);
    }

    /** Returns whether a field is one of the levels that Parquet puts into lists and maps, which have no name of ours. */
    private static boolean isInnerLevel(GroupType parent, Type field) {
        boolean isInside = !(parent instanceof MessageType);
        return isInside && (field.isRepetition(Repetition.REPEATED) || parent.isRepetition(Repetition.REPEATED));
    }
}
