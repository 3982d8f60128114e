package org.tirich.learning.item;

import org.tirich.learning.item.FormulaException.Fault;

/// The functions and operators that formulas may use.
enum FormulaFunction {
    ADD(2) {
        @Override
        double apply(double... of) {
            return of[0] + of[1];
        }
    },
    SUBTRACT(2) {
        @Override
        double apply(double... of) {
            return of[0] - of[1];
        }
    },
    MULTIPLY(2) {
        @Override
        double apply(double... of) {
            return of[0] * of[1];
        }
    },
    DIVIDE(2) {
        @Override
        double apply(double... of) {
            if (of[1] == 0) {
                throw new FormulaException(Fault.DIVISION_BY_ZERO, "", "division by zero");
            }
            return of[0] / of[1];
        }
    },
    POWER(2) {
        @Override
        double apply(double... of) {
            return Math.pow(of[0], of[1]);
        }
    },
    NEGATE(1) {
        @Override
        double apply(double... of) {
            return -of[0];
        }
    },
    LESS(2) {
        @Override
        double apply(double... of) {
            return truth(of[0] < of[1] && !same(of[0], of[1]));
        }
    },
    EQUAL(2) {
        @Override
        double apply(double... of) {
            return truth(same(of[0], of[1]));
        }
    },
    NOT(1) {
        @Override
        double apply(double... of) {
            return truth(of[0] == 0);
        }
    },
    AND(2) {
        @Override
        double apply(double... of) {
            return truth(of[0] != 0 && of[1] != 0);
        }
    },
    OR(2) {
        @Override
        double apply(double... of) {
            return truth(of[0] != 0 || of[1] != 0);
        }
    },
    IF(3) {
        @Override
        double apply(double... of) {
            return of[0] != 0 ? of[1] : of[2];
        }
    },
    ABS(1) {
        @Override
        double apply(double... of) {
            return Math.abs(of[0]);
        }
    },
    MIN(2) {
        @Override
        double apply(double... of) {
            return Math.min(of[0], of[1]);
        }
    },
    MAX(2) {
        @Override
        double apply(double... of) {
            return Math.max(of[0], of[1]);
        }
    },
    MOD(2) {
        @Override
        double apply(double... of) {
            if (of[1] == 0) {
                throw new FormulaException(Fault.DIVISION_BY_ZERO, "", "division by zero");
            }
            return of[0] - of[1] * Math.floor(of[0] / of[1]);
        }
    },
    GCD(2) {
        @Override
        double apply(double... of) {
            return gcd(whole(of[0]), whole(of[1]));
        }
    },
    FLOOR(1) {
        @Override
        double apply(double... of) {
            return Math.floor(of[0] + EPSILON * Math.max(1, Math.abs(of[0])));
        }
    },
    CEIL(1) {
        @Override
        double apply(double... of) {
            return Math.ceil(of[0] - EPSILON * Math.max(1, Math.abs(of[0])));
        }
    },
    ROUND(2) {
        @Override
        double apply(double... of) {
            var digits = whole(of[1]);
            if (Math.abs(digits) > MAX_DIGITS) {
                throw new FormulaException(
                        Fault.TOO_LARGE, TextTemplate.write(digits), "ROUND takes at most " + MAX_DIGITS + " digits");
            }
            var unit = Math.pow(10, digits);
            return Math.signum(of[0]) * Math.floor(Math.abs(of[0]) * unit * (1 + EPSILON) + 0.5) / unit;
        }
    },
    SQRT(1) {
        @Override
        double apply(double... of) {
            return Math.sqrt(of[0]);
        }
    },
    SIN(1) {
        @Override
        double apply(double... of) {
            return Math.sin(Math.toRadians(of[0]));
        }
    },
    COS(1) {
        @Override
        double apply(double... of) {
            return Math.cos(Math.toRadians(of[0]));
        }
    };

    private static final double EPSILON = 1e-9;
    private static final int MAX_DIGITS = 9;

    final int arguments;

    FormulaFunction(int arguments) {
        this.arguments = arguments;
    }

    abstract double apply(double... of);

    /// Whether two values differ by no more than rounding.
    static boolean same(double one, double other) {
        return Math.abs(one - other) <= EPSILON * Math.max(1e-3, Math.max(Math.abs(one), Math.abs(other)));
    }

    private static double truth(boolean is) {
        return is ? 1 : 0;
    }

    private static long whole(double value) {
        if (value != Math.rint(value)) {
            throw new FormulaException(Fault.NOT_WHOLE, TextTemplate.write(value), value + " is not a whole number");
        }
        return (long) value;
    }

    private static long gcd(long one, long other) {
        return other == 0 ? Math.abs(one) : gcd(other, one % other);
    }
}
