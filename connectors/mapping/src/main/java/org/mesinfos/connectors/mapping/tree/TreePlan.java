package org.mesinfos.connectors.mapping.tree;

import java.util.List;

/**
 * What a mapping reads of an element.
 *
 * @param slots its values
 * @param groups its repeated groups
 */
public record TreePlan(List<TreeSlot> slots, List<Group> groups) {

    /**
     * A repeated group.
     *
     * @param each the elements that are its rows
     * @param plan what is read of each
     */
    record Group(TreePath each, TreePlan plan) {}

    public TreePlan {
        slots = List.copyOf(slots);
        groups = List.copyOf(groups);
    }
}
