package org.mesinfos.connectors.api;

/**
 * A row's own statement that a reference belongs to a customer of the same organisation.
 *
 * @param subject an account, line, usage point, contract or card
 * @param customer the customer's reference
 */
public record SubjectLink(Subject subject, Subject customer) {}
