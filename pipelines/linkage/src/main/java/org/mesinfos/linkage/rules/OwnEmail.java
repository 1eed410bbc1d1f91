package org.mesinfos.linkage.rules;

/** Whose name an e-mail address bears. Names are folded; stateless. */
final class OwnEmail {

    private static final int SHORTEST = 3;

    private OwnEmail() {}

    /** Whether it names somebody by the given name, or by its initial beside the family name and nothing else. */
    static boolean namesGiven(String local, String given, String family) {
        if (given.length() >= SHORTEST && local.contains(given)) {
            return true;
        }
        String letters = letters(local);
        return !given.isEmpty()
                && family.length() >= SHORTEST
                && (letters.equals(given.charAt(0) + family) || letters.equals(family + given.charAt(0)));
    }

    /** Whether it bears a family name. */
    static boolean namesFamily(String local, String family) {
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
