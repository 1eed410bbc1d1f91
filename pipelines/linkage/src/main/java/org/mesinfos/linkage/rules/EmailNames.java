package org.mesinfos.linkage.rules;

/** Tests for names in e-mail addresses. Names are folded. Stateless. */
final class EmailNames {

    private static final int SHORTEST = 3;

    private EmailNames() {}

    /** Tests whether the local part contains the given name, or consists of its initial and the family name. */
    static boolean containsGivenName(String local, String given, String family) {
        if (given.length() >= SHORTEST && local.contains(given)) {
            return true;
        }
        String letters = letters(local);
        return !given.isEmpty()
                && family.length() >= SHORTEST
                && (letters.equals(given.charAt(0) + family) || letters.equals(family + given.charAt(0)));
    }

    /** Tests whether the local part contains the family name. */
    static boolean containsFamilyName(String local, String family) {
        return family.length() >= SHORTEST && letters(local).contains(family);
    }

    private static String letters(String local) {
        StringBuilder letters = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            if (Character.isLetter(local.charAt(i))) {
                letters.append(local.charAt(i));
            }
        }
        return letters.toString();
    }
}
