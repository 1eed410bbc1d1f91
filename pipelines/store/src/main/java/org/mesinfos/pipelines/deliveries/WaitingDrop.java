package org.mesinfos.pipelines.deliveries;

/**
 * Delivery that the run leaves in the inbox, because it is incomplete, still changing, unreadable or above a quota.
 *
 * @param organisation id of the organisation that delivered it; empty if unknown
 * @param drop name of its folder or file in the inbox. Can contain personal data: never logged
 * @param reason explanation for the operator, without personal data
 */
public record WaitingDrop(String organisation, String drop, String reason) {}
