/** What the rules that look at several records at once need to know of each movement on an account. */
package org.mesinfos.pipelines.relate.movement;
