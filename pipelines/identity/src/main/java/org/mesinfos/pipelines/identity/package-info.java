/**
 * Whose row it is: from the references that organisations use to persons.
 *
 * <p>The operator's {@link org.mesinfos.pipelines.identity.Registry} names persons; customers it does not know get a
 * pseudonym from a {@link org.mesinfos.pipelines.identity.PersonKey}. Accounts, lines, meters, contracts and cards lead
 * to customers by the {@link org.mesinfos.pipelines.identity.LinkAssertion links} that deliveries state. Unsure means
 * nobody: a reference that leads to two persons is withheld.
 */
package org.mesinfos.pipelines.identity;
