package org.mesinfos.samples.person;

import java.util.Optional;

/**
 * How to reach someone. Numbers are of the ranges that ARCEP keeps for fiction, domains of those that RFC 2606 keeps for
 * examples.
 *
 * @param mobile national form, such as 06 39 98 12 34
 * @param landline national form
 */
public record Contacts(String email, String mobile, Optional<String> landline) {}
