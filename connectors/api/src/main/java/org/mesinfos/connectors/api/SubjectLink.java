package org.mesinfos.connectors.api;

/**
 * A row's statement that a reference belongs to a customer of the same organisation.
 *
 * @param subject reference of an account, phone line, usage point, contract or card
 * @param customer reference of the customer
 * @param dates declared dates of the holding
 */
public record SubjectLink(Subject subject, Subject customer, HoldingDates dates) {

    /** Creates a statement without declared dates. */
    public SubjectLink(Subject subject, Subject customer) {
        this(subject, customer, HoldingDates.NONE);
    }
}
