package org.mesinfos.samples.person;

import java.util.Optional;

/**
 * Contact details of a person. Numbers are in the ranges that ARCEP reserves for fiction, domains are those that RFC
 * 2606 reserves for examples.
 *
 * @param mobile national form, such as 06 39 98 12 34
 * @param landline national form
 */
public record Contacts(String email, String mobile, Optional<String> landline) {}
