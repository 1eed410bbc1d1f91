package org.mesinfos.connectors.mapping.tree;

import java.util.List;

/**
 * Values and groups that a mapping reads from an element.
 *
 * @param slots values
 * @param groups repeated groups
 */
public record TreePlan(List<TreeSlot> slots, List<Group> groups) {

    /**
     * Repeated group.
     *
     * @param each selects the elements that are the rows of the group
     * @param plan values and groups of each row
     */
    record Group(TreePath each, TreePlan plan) {}

    public TreePlan {
        slots = List.copyOf(slots);
        groups = List.copyOf(groups);
    }
}
