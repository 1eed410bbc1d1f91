package org.mesinfos.connectors.mapping.tree;

import java.util.List;
import java.util.stream.Stream;

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

    /** Returns whether a value around the records may be on a path of the plan, because a step of the path has its name. */
    public boolean mayReadAround(String name) {
        return Stream.concat(
                                slots.stream().flatMap(slot -> slot.paths().stream()),
                                groups.stream().map(Group::each))
                        .anyMatch(path -> path.leadsOutside(name))
                || groups.stream().anyMatch(group -> group.plan().mayReadAround(name));
    }
}
