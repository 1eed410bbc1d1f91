package org.mesinfos.pipelines.identity.benchmark.population;

/**
 * Shares by which the families of a town differ.
 *
 * @param couples share of households of two adults
 * @param parents share of couples with children
 * @param twins share of later children who are twins of the previous child
 * @param similarTwins share of twins whose names look alike
 * @param homonymousSons share of sons with the given name of the father
 * @param suffixes share of homonymous fathers and sons with a generational suffix
 * @param familyEmail share of people who use the e-mail address of the household
 * @param relativeEmail share of children who use the personal e-mail address of the first adult
 * @param sharedPhone share of people who use the telephone of the household
 * @param movedOut share of children with their own address
 */
record TownHabits(
        double couples,
        double parents,
        double twins,
        double similarTwins,
        double homonymousSons,
        double suffixes,
        double familyEmail,
        double relativeEmail,
        double sharedPhone,
        double movedOut) {

    /** People without families. */
    static final TownHabits ALONE = new TownHabits(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Families as in a census. */
    static final TownHabits ORDINARY = new TownHabits(0.55, 0.6, 0.03, 0.1, 0.03, 0.5, 0.1, 0.02, 0.3, 0.4);

    /** Families of customers, with a natural rate of sons with the name of the father. */
    static final TownHabits NATURAL = new TownHabits(0.6, 0.7, 0.015, 0.1, 0.01, 0.1, 0.15, 0.03, 0.3, 0.35);

    /** Families who share names, e-mail addresses and telephones more often than others. */
    static final TownHabits ADVERSARIAL = new TownHabits(0.65, 0.8, 0.06, 0.4, 0.05, 0.1, 0.25, 0.15, 0.4, 0.35);
}
