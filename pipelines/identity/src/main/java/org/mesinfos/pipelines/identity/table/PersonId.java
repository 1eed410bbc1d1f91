package org.mesinfos.pipelines.identity.table;

import java.util.regex.Pattern;

/** The form of a person id: up to 64 characters of {@code [a-z0-9-]}. Stateless. */
public final class PersonId {

    private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,64}");

    private PersonId() {}

    /** Tests whether a text has the form of a person id. */
    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
