/** Normalisation and similarity of names, dates and addresses as texts, independent of records. */
package org.mesinfos.linkage.text;
