package org.mesinfos.parquet;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Assignment of the ids by which table formats such as Iceberg find columns in Parquet files.
 *
 * <p>The ids are those that Iceberg gives to the columns of a new table: from 1, the fields of a group before the fields inside
 * them. They depend on the position of a field, so all files of a table must have one schema.
 */
final class FieldIds {

    private int next = 1;

    private FieldIds() {}

    static MessageType assign(MessageType message) {
        return new MessageType(message.getName(), new FieldIds().fields(message));
    }

    private List<Type> fields(GroupType group) {
        int[] ids = group.getFields().stream().mapToInt(field -> next++).toArray();
        List<Type> fields = new ArrayList<>();
        for (int position = 0; position < ids.length; position++) {
            fields.add(inside(group.getType(position)).withId(ids[position]));
        }
        return fields;
    }

    /** Returns a type with ids in the fields inside it. The repeated group of a list or map has no id. */
    private Type inside(Type type) {
        if (type.isPrimitive()) {
            return type;
        }
        GroupType group = type.asGroupType();
        boolean repeated = group.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation
                || group.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation;
        if (repeated) {
            GroupType entry = group.getType(0).asGroupType();
            return group.withNewFields(entry.withNewFields(fields(entry)));
        }
        return group.withNewFields(fields(group));
    }
}
