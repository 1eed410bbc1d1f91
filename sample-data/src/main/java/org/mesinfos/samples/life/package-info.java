/**
 * What happens to the invented people: their money, shopping, telephone, whereabouts, electricity and insurance, told
 * once and coherently, whoever will deliver it in whatever layout.
 *
 * <p>Amounts are whole cents. All of it is a function of the seed, the person and the months.
 */
package org.mesinfos.samples.life;
