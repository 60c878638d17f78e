import { useEffect, useState } from 'react';
import { dayOf } from '../../lesson';

const MINUTE_MS = 60_000;

const dayNow = () => dayOf(new Date());

/** Today, as days since 1970-01-01, also for a page that stays open over midnight. */
export function useToday(): number {
  const [today, setToday] = useState(dayNow);
  useEffect(() => {
    const timer = setInterval(() => setToday(dayNow()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return today;
}
