/** Rules that decide alone, whatever a model has learnt: when two records are one person's beyond doubt. */
package org.mesinfos.linkage.rules;
