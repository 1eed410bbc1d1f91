package org.mesinfos.pipelines.deliveries;

/**
 * Delivery that is not taken in this run.
 *
 * @param organisation id of the organisation that delivered it; empty if unknown
 * @param drop name of its folder or file in the inbox. Can contain personal data: never logged
 * @param reason explanation for the operator, without personal data
 */
public record WaitingDrop(String organisation, String drop, String reason) {}
