package org.dicomsr.model.iod;

/**
 * Value multiplicities as PS3.6 writes them: {@code 1}, {@code 1-3}, {@code 1-n}, {@code 2-2n};
 * several between {@code or}.
 */
final class Multiplicity {
  private Multiplicity() {}

  static boolean allows(String vm, int count) {
    int or = vm.indexOf(" or ");
    if (or >= 0) {
      return allows(vm.substring(0, or), count) || allows(vm.substring(or + 4), count);
    }
    int dash = vm.indexOf('-');
    int least = number(vm, 0, dash < 0 ? vm.length() : dash);
    if (least < 0) {
      return true;
    }
    if (dash < 0) {
      return count == least;
    }
    if (!vm.endsWith("n")) {
      int most = number(vm, dash + 1, vm.length());
      return count >= least && (most < 0 || count <= most);
    }
    int step = dash + 2 == vm.length() ? 1 : number(vm, dash + 1, vm.length() - 1);
    return count >= least && (step < 1 || count % step == 0);
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return from == to ? -1 : number;
  }
}
